/* SPDX-License-Identifier: MIT */
#include "libc/stdio/file.h"

int getchar_unlocked(void)
{
	return file_getc(stdin);
}
