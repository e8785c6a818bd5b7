/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <stdlib.h>

#include "libc/stdlib/env.h"

int unsetenv(const char *name)
{
	size_t len = name ? env_name_length(name) : 0;
	if (!len || name[len]) {
		errno = EINVAL;
		return -1;
	}
	env_remove(name, len);
	return 0;
}
