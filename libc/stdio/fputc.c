/* SPDX-License-Identifier: MIT */
#include "libc/alias.h"
#include "libc/stdio/file.h"

int fputc(int c, FILE *f)
{
	file_lock(f);
	int put = file_putc(f, c);
	file_unlock(f);
	return put;
}
WEAK_ALIAS(fputc, putc);
