/* SPDX-License-Identifier: MIT */
#include "libc/stdio/file.h"

char *gets(char *buf)
{
	char *p = buf;
	int c;
	file_lock(stdin);
	while ((c = file_getc(stdin)) != EOF && c != '\n')
		*p++ = (char)c;
	file_unlock(stdin);
	if (c == EOF && (p == buf || stdin->flags & FILE_ERROR))
		return NULL;
	*p = '\0';
	return buf;
}
