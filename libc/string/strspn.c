/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/string/set.h"

size_t strspn(const char *s, const char *members)
{
	const unsigned char *p = (const unsigned char *)s;
	struct byte_set set;

	if (!*members)
		return 0;
	byte_set_fill(&set, members, 0);
	p += byte_set_run(&set, p, true);
	return (size_t)((const char *)p - s);
}
