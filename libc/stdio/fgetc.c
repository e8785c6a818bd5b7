/* SPDX-License-Identifier: MIT */
#include "libc/alias.h"
#include "libc/stdio/file.h"

int fgetc(FILE *f)
{
	file_lock(f);
	int c = file_getc(f);
	file_unlock(f);
	return c;
}
WEAK_ALIAS(fgetc, getc);
