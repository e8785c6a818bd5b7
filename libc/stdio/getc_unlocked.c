/* SPDX-License-Identifier: MIT */
#include "libc/alias.h"
#include "libc/stdio/file.h"

int getc_unlocked(FILE *f)
{
	return file_getc(f);
}
WEAK_ALIAS(getc_unlocked, fgetc_unlocked);
