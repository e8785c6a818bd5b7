/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/string/scan.h"
#include "libc/string/set.h"

size_t strcspn(const char *s, const char *members)
{
	if (!members[0] || !members[1])
		return (size_t)((const char *)scan_surely(s, scan_is_or_null, (unsigned char)members[0]) - s);
	return set_run(s, members, false);
}
