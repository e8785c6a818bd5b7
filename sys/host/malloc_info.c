/* SPDX-License-Identifier: MIT */
/* Streams are the libc's, so this one public function of the allocator is here. */
#include "malloc/public.h"
#include "sys/host/libc.h"
#include "sys/sys.h"

/* By another name, since compilers know one of this name and its type. */
FROM_LIBC size_t libc_fwrite(const void *p, size_t size, size_t count, void *stream) __asm__("fwrite");

__attribute__((visibility("default"))) int malloc_info(int options, void *stream);

static void put(void *to, const char *s, size_t len)
{
	if (libc_fwrite)
		libc_fwrite(s, 1, len, to);
}

int malloc_info(int options, void *stream)
{
	if (options)
		return SYS_EINVAL;
	malloc_info_write(put, stream);
	return 0;
}
