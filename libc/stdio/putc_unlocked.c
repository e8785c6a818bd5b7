/* SPDX-License-Identifier: MIT */
#include "libc/alias.h"
#include "libc/stdio/file.h"

int putc_unlocked(int c, FILE *f)
{
	return file_putc(f, c);
}
WEAK_ALIAS(putc_unlocked, fputc_unlocked);
