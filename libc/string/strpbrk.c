/* SPDX-License-Identifier: MIT */
#include <string.h>

char *strpbrk(const char *s, const char *members)
{
	s += strcspn(s, members);
	return *s ? (char *)s : NULL;
}
