/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "libc/string/bounded.h"

char *strndup(const char *s, size_t len)
{
	size_t copied = bounded_len(s, len);
	char *copy = malloc(copied + 1);
	if (!copy)
		return NULL;
	copy[copied] = '\0';
	return memcpy(copy, s, copied);
}
