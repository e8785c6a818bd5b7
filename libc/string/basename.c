/* SPDX-License-Identifier: MIT */
#include <string.h>

char *basename(const char *path)
{
	const char *slash = strrchr(path, '/');
	return (char *)(slash ? slash + 1 : path);
}
