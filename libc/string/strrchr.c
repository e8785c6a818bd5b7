/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/alias.h"
#include "libc/string/scan.h"

char *strrchr(const char *s, int c)
{
	return (char *)scan_back(s, (unsigned char)c, strlen(s) + 1);
}
WEAK_ALIAS(strrchr, rindex);
