/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/stdio/file.h"

int puts(const char *s)
{
	size_t len = strlen(s);
	file_lock(stdout);
	bool whole = file_write(stdout, s, len) == len && file_putc(stdout, '\n') != EOF;
	file_unlock(stdout);
	return whole ? 1 : EOF;
}
