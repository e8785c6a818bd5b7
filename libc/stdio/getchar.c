/* SPDX-License-Identifier: MIT */
#include "libc/stdio/file.h"

int getchar(void)
{
	file_lock(stdin);
	int c = file_getc(stdin);
	file_unlock(stdin);
	return c;
}
