/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/string/set.h"

size_t strspn(const char *s, const char *members)
{
	return *members ? set_run(s, members, true) : 0;
}
