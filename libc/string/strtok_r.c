/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/alias.h"
#include "libc/string/token.h"

char *next_token(char *restrict s, const char *restrict set, char **restrict rest)
{
	if (!s)
		s = *rest;
	s += strspn(s, set);
	char *end = s + strcspn(s, set);
	*rest = *end ? end + 1 : end;
	if (end == s)
		return NULL;
	*end = '\0';
	return s;
}
WEAK_ALIAS(next_token, strtok_r);
