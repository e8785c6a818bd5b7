/* SPDX-License-Identifier: MIT */
#include <wchar.h>

#include "libc/stdio/file.h"

int fwide(FILE *f, int mode)
{
	file_lock(f);
	if (!f->width)
		f->width = (signed char)((mode > 0) - (mode < 0));
	int width = f->width;
	file_unlock(f);
	return width;
}
