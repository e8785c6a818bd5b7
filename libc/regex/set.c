/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "libc/regex/regex.h"

#define CLASS_NAME_MAX 16

static int new_set(struct __regex *re, int *number)
{
	struct set *sets = realloc(re->sets, ((size_t)re->set_count + 1) * sizeof *sets);
	if (!sets)
		return REG_ESPACE;
	re->sets = sets;
	*number = re->set_count++;
	sets[*number] = (struct set){0};
	return 0;
}

static int add_range(struct set *set, unsigned low, unsigned high)
{
	size_t n = set->range_count;
	if (!(n & (n - 1))) { /* a power of two: full */
		unsigned *ranges = realloc(set->ranges, (n ? 2 * n : 1) * 2 * sizeof *ranges);
		if (!ranges)
			return REG_ESPACE;
		set->ranges = ranges;
	}
	set->ranges[2 * n] = low;
	set->ranges[2 * n + 1] = high;
	set->range_count++;
	return 0;
}

static bool in_ranges(const struct set *set, unsigned c)
{
	for (size_t i = 0; i < set->range_count; i++)
		if (c >= set->ranges[2 * i] && c <= set->ranges[2 * i + 1])
			return true;
	return false;
}

static bool has_plainly(const struct set *set, unsigned c)
{
	if (in_ranges(set, c))
		return true;
	for (unsigned kind = 1, left = set->classes | set->without; kind < 32 && left >> kind; kind++) {
		if (set->classes >> kind & 1 && iswctype(c, kind))
			return true;
		if (set->without >> kind & 1 && !iswctype(c, kind))
			return true;
	}
	return false;
}

static bool has(const struct __regex *re, const struct set *set, unsigned c)
{
	bool in = has_plainly(set, c);
	if (!in && re->flags & REG_ICASE)
		in = has_plainly(set, towlower(c)) || has_plainly(set, towupper(c));
	if (in == set->inverted)
		return false;
	return !(set->inverted && c == '\n' && re->flags & REG_NEWLINE);
}

/* The answers for ASCII. */
static void finish(const struct __regex *re, struct set *set)
{
	for (unsigned c = 0; c < 128; c++)
		if (has(re, set, c))
			set->low[c / 32] |= 1u << c % 32;
}

bool regex_set_has(const struct __regex *re, const struct set *set, unsigned c)
{
	if (c < 128)
		return set->low[c / 32] >> c % 32 & 1;
	return has(re, set, c);
}

int regex_add_class(struct __regex *re, const char *name, bool underscore, bool inverted, int *number)
{
	int error = new_set(re, number);
	if (error)
		return error;
	struct set *set = &re->sets[*number];
	set->classes = 1u << wctype(name);
	set->inverted = inverted;
	if (underscore)
		error = add_range(set, '_', '_');
	finish(re, set);
	return error;
}

/* [:name:], behind its first two characters. */
static int parse_class(const char **pattern, unsigned *classes)
{
	char name[CLASS_NAME_MAX];
	const char *end = strstr(*pattern, ":]");
	if (!end)
		return REG_EBRACK;
	size_t len = (size_t)(end - *pattern);
	if (len >= sizeof name)
		return REG_ECTYPE;
	memcpy(name, *pattern, len);
	name[len] = '\0';
	wctype_t kind = wctype(name);
	*pattern = end + 2;
	if (!kind)
		return REG_ECTYPE;
	*classes |= 1u << kind;
	return 0;
}

/* One end of a range: a character, or [.c.] or [=c=], c one character. */
static int parse_element(const struct __regex *re, const char **pattern, unsigned *c)
{
	const char *p = *pattern;
	char kind = p[0] == '[' ? p[1] : '\0';
	if (kind != '.' && kind != '=')
		return *p ? regex_pattern_char(re, pattern, c) : REG_EBRACK;
	p += 2;
	int error = *p ? regex_pattern_char(re, &p, c) : REG_EBRACK;
	if (error)
		return error;
	if (p[0] != kind || p[1] != ']')
		return strchr(p, kind) ? REG_ECOLLATE : REG_EBRACK;
	*pattern = p + 2;
	return 0;
}

static int parse_item(const struct __regex *re, struct set *set, const char **pattern)
{
	unsigned low, high;
	const char *p = *pattern;
	if (p[0] == '[' && p[1] == ':') {
		*pattern += 2;
		return parse_class(pattern, &set->classes);
	}
	bool is_equivalence = p[0] == '[' && p[1] == '=';
	int error = parse_element(re, pattern, &low);
	if (error)
		return error;
	high = low;
	p = *pattern;
	if (p[0] == '-' && p[1] && p[1] != ']') {
		*pattern += 1;
		if (is_equivalence || (p[1] == '[' && (p[2] == ':' || p[2] == '=')))
			return REG_ERANGE;
		error = parse_element(re, pattern, &high);
		if (error)
			return error;
	}
	return low > high ? REG_ERANGE : add_range(set, low, high);
}

int regex_parse_set(struct __regex *re, const char **pattern, int *number)
{
	int error = new_set(re, number);
	if (error)
		return error;
	struct set *set = &re->sets[*number];
	if (**pattern == '^') {
		set->inverted = true;
		++*pattern;
	}
	const char *first = *pattern;
	while (!error && (**pattern != ']' || *pattern == first))
		error = **pattern ? parse_item(re, set, pattern) : REG_EBRACK;
	if (error)
		return error;
	++*pattern;
	finish(re, set);
	return 0;
}
