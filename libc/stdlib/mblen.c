/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

int mblen(const char *s, size_t len)
{
	return mbtowc(NULL, s, len);
}
