/* SPDX-License-Identifier: MIT */
/* Streams are the libc's, so this one public function of the allocator is here. */
#include "malloc/public.h"
#include "sys/host/libc.h"
#include "sys/sys.h"

FROM_LIBC size_t fwrite(const void *p, size_t size, size_t count, void *stream);

__attribute__((visibility("default"))) int malloc_info(int options, void *stream);

static void put(void *to, const char *s, size_t len)
{
	if (fwrite)
		fwrite(s, 1, len, to);
}

int malloc_info(int options, void *stream)
{
	if (options)
		return SYS_EINVAL;
	malloc_info_write(put, stream);
	return 0;
}
