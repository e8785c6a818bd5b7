/* SPDX-License-Identifier: MIT */
#include <string.h>
#include <wctype.h>

enum { NONE, LOWER, UPPER };

wctrans_t wctrans(const char *name)
{
	if (!strcmp(name, "tolower"))
		return LOWER;
	return !strcmp(name, "toupper") ? UPPER : NONE;
}

wint_t towctrans(wint_t c, wctrans_t kind)
{
	return kind == LOWER ? towlower(c) : kind == UPPER ? towupper(c) : c;
}
