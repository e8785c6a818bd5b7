/* SPDX-License-Identifier: MIT */
#include <strings.h>

#include "libc/string/fold.h"

int strncasecmp(const char *left, const char *right, size_t len)
{
	const unsigned char *a = (const unsigned char *)left, *b = (const unsigned char *)right;
	for (; len; len--, a++, b++) {
		int order = fold_case(*a) - fold_case(*b);
		if (order || !*a)
			return order;
	}
	return 0;
}
