/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/string/find.h"

char *strcasestr(const char *s, const char *needle)
{
	if (!needle[0])
		return (char *)s;
	return find_in_string(s, needle, strlen(needle), true);
}
