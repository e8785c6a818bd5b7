/* SPDX-License-Identifier: MIT */
#include "libc/string/find.h"

const unsigned char *find_bytes(const unsigned char *s, size_t len, const unsigned char *needle,
                                size_t needle_len)
{
	return find(s, len, needle, needle_len, false);
}
