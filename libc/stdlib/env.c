/* SPDX-License-Identifier: MIT */
#include "libc/stdlib/env.h"

size_t env_name_length(const char *name)
{
	size_t len = 0;
	while (name[len] && name[len] != '=')
		len++;
	return len;
}

static bool names(const char *entry, const char *name, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (entry[i] != name[i])
			return false;
	return entry[len] == '=';
}

char **env_find(const char *name, size_t len)
{
	for (char **entry = __environ; entry && *entry; entry++)
		if (names(*entry, name, len))
			return entry;
	return NULL;
}
