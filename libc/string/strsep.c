/* SPDX-License-Identifier: MIT */
#include <string.h>

char *strsep(char **restrict s, const char *restrict set)
{
	char *field = *s;
	if (!field)
		return NULL;
	char *end = field + strcspn(field, set);
	*s = *end ? end + 1 : NULL;
	*end = '\0';
	return field;
}
