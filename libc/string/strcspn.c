/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/string/scan.h"
#include "libc/string/set.h"

size_t strcspn(const char *s, const char *members)
{
	const unsigned char *p = (const unsigned char *)s;
	struct byte_set set;

	if (!members[0] || !members[1]) {
		p = scan_surely(s, scan_is_or_null, (unsigned char)members[0]);
	} else {
		byte_set_fill(&set, members, 1);
		p += byte_set_run(&set, p, false);
	}
	return (size_t)((const char *)p - s);
}
