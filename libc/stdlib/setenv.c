/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "libc/stdlib/env.h"

int setenv(const char *name, const char *value, int replace)
{
	size_t len = name ? env_name_length(name) : 0;
	if (!len || name[len]) {
		errno = EINVAL;
		return -1;
	}
	if (!replace && env_find(name, len))
		return 0;

	size_t value_len = strlen(value);
	char *entry = malloc(len + 1 + value_len + 1);
	if (!entry)
		return -1;
	memcpy(entry, name, len);
	entry[len] = '=';
	memcpy(entry + len + 1, value, value_len + 1);
	if (!env_put(entry, len, true))
		return 0;
	free(entry);
	return -1;
}
