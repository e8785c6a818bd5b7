/* SPDX-License-Identifier: MIT */
#include <stdio.h>

ssize_t getline(char **restrict line, size_t *restrict len, FILE *restrict f)
{
	return getdelim(line, len, '\n', f);
}
