/* SPDX-License-Identifier: MIT */
#include <limits.h>
#include <locale.h>

struct lconv *localeconv(void)
{
	static char none[] = "", point[] = ".";
	static struct lconv all = {
		point, none, none, none, none, none, none, none, none, none,
		CHAR_MAX, CHAR_MAX, CHAR_MAX, CHAR_MAX, CHAR_MAX, CHAR_MAX, CHAR_MAX,
		CHAR_MAX, CHAR_MAX, CHAR_MAX, CHAR_MAX, CHAR_MAX, CHAR_MAX, CHAR_MAX,
	};
	return &all;
}
