/* SPDX-License-Identifier: MIT */
#include <strings.h>

#include "libc/string/fold.h"

int strcasecmp(const char *left, const char *right)
{
	const unsigned char *a = (const unsigned char *)left, *b = (const unsigned char *)right;
	while (*a && fold_case(*a) == fold_case(*b)) {
		a++;
		b++;
	}
	return fold_case(*a) - fold_case(*b);
}
