/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <malloc.h>

#include "libc/stdio/file.h"
#include "malloc/public.h"

static void put(void *to, const char *s, size_t len)
{
	file_write(to, s, len);
}

int malloc_info(int options, FILE *stream)
{
	if (options)
		return EINVAL;
	file_lock(stream);
	malloc_info_write(put, stream);
	file_unlock(stream);
	return 0;
}
