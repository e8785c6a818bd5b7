/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "libc/locale/locale.h"

/* What the environment says of a category; the last name is that of all. */
static const char *from_environment(int category)
{
	static const char names[][12] = {"LC_CTYPE", "LC_NUMERIC", "LC_TIME", "LC_COLLATE",
	                                 "LC_MONETARY", "LC_MESSAGES"};
	const char *const variables[] = {"LC_ALL", names[category], "LANG"};
	for (int i = 0; i < 3; i++) {
		const char *value = getenv(variables[i]);
		if (value && *value)
			return value;
	}
	return "C";
}

static char lower(char c)
{
	return (unsigned)c - 'A' < 26 ? (char)(c | 0x20) : c;
}

/* Whether a codeset, up to its end or a modifier, is spelled like UTF-8 but for case and hyphen. */
static bool is_utf8(const char *codeset)
{
	const char *wanted = "utf8";
	for (; *codeset && *codeset != '@'; codeset++)
		if (*codeset != '-' && (!*wanted || lower(*codeset) != *wanted++))
			return false;
	return !*wanted;
}

int locale_find(const char *name, int category)
{
	if (!*name)
		name = from_environment(category);
	if (!strcmp(name, "C") || !strcmp(name, "POSIX"))
		return 0;
	const char *dot = strchr(name, '.');
	return dot && dot != name && is_utf8(dot + 1) ? 1 : -1;
}
