/* SPDX-License-Identifier: MIT */
#include "libc/stdio/file.h"

int putchar(int c)
{
	file_lock(stdout);
	int put = file_putc(stdout, c);
	file_unlock(stdout);
	return put;
}
