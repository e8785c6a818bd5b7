/* SPDX-License-Identifier: MIT */
#include <libgen.h>

#include <string.h>

char *dirname(char *path)
{
	if (!path || !*path)
		return (char *)".";
	char *end = path + strlen(path);
	while (end > path && end[-1] == '/')
		end--;
	while (end > path && end[-1] != '/')
		end--;
	if (end == path)
		return (char *)(*path == '/' ? "/" : ".");
	while (end > path && end[-1] == '/')
		end--;
	if (end == path)
		return (char *)"/";
	*end = '\0';
	return path;
}
