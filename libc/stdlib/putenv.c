/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "libc/stdlib/env.h"

int putenv(char *string)
{
	size_t len = env_name_length(string);
	if (string[len])
		return env_put(string, len, false);
	env_remove(string, len);
	return 0;
}
