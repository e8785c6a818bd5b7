/* SPDX-License-Identifier: MIT */
#include <libgen.h>

#include <string.h>

char *__xpg_basename(char *path)
{
	if (!path || !*path)
		return (char *)".";
	char *last = path + strlen(path) - 1;
	while (last > path && *last == '/')
		*last-- = '\0';
	while (last > path && last[-1] != '/')
		last--;
	return last;
}
