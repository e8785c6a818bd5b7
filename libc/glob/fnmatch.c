/* SPDX-License-Identifier: MIT */
#include <fnmatch.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>
#include <wctype.h>

#include "libc/locale/utf8.h"

#define CLASS_NAME_MAX 16
#define NO_CHARACTER 0x110000u /* and above: bytes that are none, each different */

struct match {
	int flags;
	bool utf8;
};

/* The character at s, and where the next one is. */
static const char *get(const struct match *m, const char *s, unsigned *c)
{
	int used = char_get(s, UTF8_MAX, c, m->utf8); /* a null ends every character */
	if (used > 0)
		return s + used;
	*c = NO_CHARACTER + (unsigned char)*s;
	return s + 1;
}

static unsigned fold(const struct match *m, unsigned c)
{
	return m->flags & FNM_CASEFOLD ? towlower(c) : c;
}

/* Behind [:name:], *in becomes true where c is of that class. NULL: there is none of that name. */
static const char *match_class(const char *p, unsigned c, bool *in)
{
	char name[CLASS_NAME_MAX];
	const char *end = strstr(p + 2, ":]");
	size_t len = end ? (size_t)(end - p - 2) : sizeof name;
	if (len >= sizeof name)
		return NULL;
	memcpy(name, p + 2, len);
	name[len] = '\0';
	wctype_t kind = wctype(name);
	*in |= iswctype(c, kind);
	return end + 2;
}

/* An end of a range: a character, escaped perhaps, or [.c.] or [=c=]. NULL: the pattern ends. */
static const char *get_element(const struct match *m, const char *p, unsigned *c)
{
	if (p[0] == '[' && (p[1] == '.' || p[1] == '=')) {
		char kind = p[1];
		if (!p[2])
			return NULL;
		p = get(m, p + 2, c);
		return p[0] == kind && p[1] == ']' ? p + 2 : NULL;
	}
	if (*p == '\\' && !(m->flags & FNM_NOESCAPE))
		p++;
	return *p ? get(m, p, c) : NULL;
}

/* p: behind the bracket. Where the pattern goes on, NULL: it is no bracket expression. */
static const char *match_set(const struct match *m, const char *p, unsigned c, bool *in)
{
	bool inverted = *p == '!' || *p == '^';
	bool found = false;
	p += inverted;
	unsigned lower = towlower(c), upper = towupper(c);
	bool folds = m->flags & FNM_CASEFOLD;
	for (const char *first = p; *p != ']' || p == first;) {
		unsigned low, high;
		if (*p == '/' && m->flags & FNM_PATHNAME)
			return NULL;
		if (p[0] == '[' && p[1] == ':') {
			p = match_class(p, folds ? lower : c, &found);
			if (!p)
				return NULL;
			continue;
		}
		p = get_element(m, p, &low);
		if (!p)
			return NULL;
		high = low;
		if (p[0] == '-' && p[1] != ']') {
			p = get_element(m, p + 1, &high);
			if (!p)
				return NULL;
		}
		found |= c >= low && c <= high;
		if (folds)
			found |= (lower >= low && lower <= high) || (upper >= low && upper <= high);
	}
	*in = found != inverted;
	return p + 1;
}

/* One character of the pattern that is no asterisk against c. Where the pattern goes on, or NULL. */
static const char *match_one(const struct match *m, const char *p, unsigned c, bool leading_period)
{
	bool special = (c == '/' && m->flags & FNM_PATHNAME) || leading_period;
	unsigned wanted;
	if (*p == '?')
		return special ? NULL : p + 1;
	if (*p == '[') {
		bool in = false;
		const char *next = match_set(m, p + 1, c, &in);
		if (next)
			return in && !special ? next : NULL;
	}
	if (*p == '\\' && !(m->flags & FNM_NOESCAPE) && p[1])
		p++;
	p = get(m, p, &wanted);
	return fold(m, wanted) == fold(m, c) ? p : NULL;
}

/*
 * Behind an asterisk the shortest text is tried first; when the rest does not fit, that asterisk takes
 * one character more. Only the last asterisk is gone back to: what an earlier one could do more, the
 * last one can do as well.
 */
int fnmatch(const char *pattern, const char *name, int flags)
{
	struct match m = {flags, locale_is_utf8()};
	const char *p = pattern, *s = name;
	const char *star = NULL, *star_name = NULL; /* the pattern behind it; what it does not take */
	bool at_start = true;
	for (;;) {
		bool leading_period = *s == '.' && at_start && flags & FNM_PERIOD;
		if (*p == '*' && !leading_period) {
			star = ++p;
			star_name = s;
			at_start = false;
			continue;
		}
		if (!*s || (*s == '/' && flags & FNM_LEADING_DIR && !*p)) {
			if (!*p)
				return 0;
		} else if (*p) {
			unsigned c;
			const char *next_name = get(&m, s, &c);
			const char *next = *p == '*' ? NULL : match_one(&m, p, c, leading_period);
			if (next) {
				p = next;
				s = next_name;
				at_start = c == '/' && flags & FNM_PATHNAME;
				continue;
			}
		}
		if (!star || !*star_name || (*star_name == '/' && flags & FNM_PATHNAME))
			return FNM_NOMATCH;
		unsigned c;
		star_name = get(&m, star_name, &c);
		s = star_name;
		p = star;
		at_start = false;
	}
}
