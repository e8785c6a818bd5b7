/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "libc/stdlib/env.h"

char *getenv(const char *name)
{
	size_t len = env_name_length(name);
	char **entry = len && !name[len] ? env_find(name, len) : NULL;
	return entry ? *entry + len + 1 : NULL;
}
