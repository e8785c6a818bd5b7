/* SPDX-License-Identifier: MIT */
#include "libc/stdio/file.h"

void flockfile(FILE *f)
{
	file_lock(f);
}

void funlockfile(FILE *f)
{
	file_unlock(f);
}

int ftrylockfile(FILE *f)
{
	file_lock(f);
	return 0;
}
