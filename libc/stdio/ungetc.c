/* SPDX-License-Identifier: MIT */
#include "libc/stdio/file.h"

int ungetc(int c, FILE *f)
{
	file_lock(f);
	int back = file_ungetc(f, c);
	file_unlock(f);
	return back;
}
