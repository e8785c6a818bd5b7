/* SPDX-License-Identifier: MIT */
/* Where quoted text, parameters in braces and commands end. */
#include <string.h>

#include "libc/wordexp/expansion.h"

static const char *skip_until(const char *p, char end, bool quoted, int depth)
{
	while (p && *p != end)
		p = *p ? skip(p, quoted, depth) : NULL;
	return p ? p + 1 : NULL;
}

static const char *skip_backquoted(const char *p)
{
	for (; *p && *p != '`'; p++)
		if (*p == '\\' && p[1])
			p++;
	return *p ? p + 1 : NULL;
}

const char *skip_parentheses(const char *p, int depth)
{
	bool begins = true; /* a word, or a comment */
	while (p && *p != ')') {
		char c = *p;
		if (!c)
			return NULL;
		if (c == '#' && begins)
			p += strcspn(p, "\n");
		else if (c == '(')
			p = depth < DEPTH_MAX ? skip_parentheses(p + 1, depth + 1) : NULL;
		else
			p = skip(p, false, depth);
		begins = strchr(" \t\n;&|(", c) != NULL;
	}
	return p ? p + 1 : NULL;
}

const char *skip(const char *p, bool quoted, int depth)
{
	if (depth++ == DEPTH_MAX)
		return NULL;
	switch (*p) {
	case '\\': return p[1] ? p + 2 : NULL;
	case '\'':
		if (quoted)
			return p + 1;
		p = strchr(p + 1, '\'');
		return p ? p + 1 : NULL;
	case '"': return skip_until(p + 1, '"', true, depth);
	case '`': return skip_backquoted(p + 1);
	case '$':
		if (p[1] == '{')
			return skip_until(p + 2, '}', quoted, depth);
		if (p[1] == '(')
			return skip_parentheses(p + 2, depth);
		return p + 1;
	default: return p + 1;
	}
}
