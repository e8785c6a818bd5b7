/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/alias.h"
#include "libc/stdio/file.h"

int fputs(const char *restrict s, FILE *restrict f)
{
	size_t len = strlen(s);
	file_lock(f);
	bool whole = file_write(f, s, len) == len;
	file_unlock(f);
	return whole ? 1 : EOF;
}
WEAK_ALIAS(fputs, fputs_unlocked);
