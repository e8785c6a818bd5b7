/* SPDX-License-Identifier: MIT */
#include "libc/stdio/file.h"

int putchar_unlocked(int c)
{
	return file_putc(stdout, c);
}
