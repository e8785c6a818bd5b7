/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <malloc.h>

#include "malloc/public.h"

static void put(void *to, const char *s, size_t len)
{
	fwrite(s, 1, len, to);
}

int malloc_info(int options, FILE *stream)
{
	if (options)
		return EINVAL;
	flockfile(stream);
	malloc_info_write(put, stream);
	funlockfile(stream);
	return 0;
}
