/* SPDX-License-Identifier: MIT */
#include "libc/stdio/file.h"

char *gets(char *buf)
{
	char *p = buf;
	int c;
	file_lock(stdin);
	unsigned old_error = stdin->flags & FILE_ERROR;
	stdin->flags &= ~(unsigned)FILE_ERROR;
	while ((c = file_getc(stdin)) != EOF && c != '\n')
		*p++ = (char)c;
	bool failed = c == EOF && (p == buf || stdin->flags & FILE_ERROR);
	stdin->flags |= old_error;
	file_unlock(stdin);
	if (failed)
		return NULL;
	*p = '\0';
	return buf;
}
