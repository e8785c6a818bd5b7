/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/string/find.h"

char *strstr(const char *s, const char *needle)
{
	if (!needle[0])
		return (char *)s;
	if (!needle[1])
		return strchr(s, needle[0]);
	return find_in_string(s, needle, strlen(needle), false);
}
