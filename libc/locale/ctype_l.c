/* SPDX-License-Identifier: MIT */
#include <ctype.h>

#define CLASS(name) \
	int name##_l(int c, locale_t l) \
	{ \
		(void)l; \
		return name(c); \
	}

CLASS(isalnum)
CLASS(isalpha)
CLASS(isblank)
CLASS(iscntrl)
CLASS(isdigit)
CLASS(isgraph)
CLASS(islower)
CLASS(isprint)
CLASS(ispunct)
CLASS(isspace)
CLASS(isupper)
CLASS(isxdigit)
CLASS(tolower)
CLASS(toupper)
