/* SPDX-License-Identifier: MIT */
#include "libc/stdio/file.h"

void flockfile(FILE *f)
{
	file_hold(f);
}

void funlockfile(FILE *f)
{
	file_let_go(f);
}

int ftrylockfile(FILE *f)
{
	return file_try_hold(f) ? 0 : -1;
}
