/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/string/token.h"

char *strtok(char *restrict s, const char *restrict set)
{
	static char nothing[1];
	static char *rest = nothing;
	return next_token(s, set, &rest);
}
