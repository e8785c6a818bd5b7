/* SPDX-License-Identifier: MIT */
#include <fnmatch.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

#include "libc/wordexp/expansion.h"

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Of a variable; of a parameter of digits or of one special character 1. */
size_t parameter_name(const char *p)
{
	size_t len = 0;
	if (is_digit(*p) || (*p && strchr("@*#?-$!", *p)))
		return 1;
	while (is_letter(p[len]) || (len && is_digit(p[len])))
		len++;
	return len;
}

static struct variable *find(struct expansion *x, const char *name, size_t len)
{
	for (struct variable *v = x->variables; v; v = v->next)
		if (!strncmp(v->name, name, len) && !v->name[len])
			return v;
	return NULL;
}

static const char *environment_value(const char *name, size_t len)
{
	for (char **e = environ; e && *e; e++)
		if (!strncmp(*e, name, len) && (*e)[len] == '=')
			return *e + len + 1;
	return NULL;
}

/* NULL: it is not set. */
const char *parameter_value(struct expansion *x, const char *name, size_t len)
{
	switch (*name) {
	case '#':
	case '?': return "0";
	case '-': return "";
	case '0': return len == 1 ? "sh" : NULL;
	case '$':
		snprintf(x->number, sizeof x->number, "%d", (int)getpid());
		return x->number;
	default:
		if (!is_letter(*name))
			return NULL;
		struct variable *v = find(x, name, len);
		return v ? v->value : environment_value(name, len);
	}
}

int parameter_assign(struct expansion *x, const char *name, size_t len, const char *value)
{
	struct variable *v = find(x, name, len);
	char *copy = strdup(value);
	if (!v && copy) {
		v = malloc(sizeof *v + len + 1);
		if (v) {
			*v = (struct variable){.next = x->variables};
			memcpy(v->name, name, len);
			v->name[len] = '\0';
			x->variables = v;
		}
	}
	if (!v || !copy) {
		free(copy);
		return WRDE_NOSPACE;
	}
	free(v->value);
	v->value = copy;
	return 0;
}

/* Not set, and that is an error: "$@" and "$*" may always be empty. */
static bool is_missing(const struct expansion *x, const char *name, const char *value)
{
	return !value && x->flags & WRDE_UNDEF && *name != '@' && *name != '*';
}

int parameter(struct expansion *x, const char *name, size_t len, enum how how)
{
	const char *value = parameter_value(x, name, len);
	if (is_missing(x, name, value))
		return WRDE_BADVAL;
	return field_put_value(x, value ? value : "", how);
}

static int put_length(struct expansion *x, const char *value, enum how how)
{
	char digits[24];
	const char *p = value;
	mbstate_t state = {0};
	size_t count = mbsrtowcs(NULL, &p, 0, &state);
	snprintf(digits, sizeof digits, "%zu", count == (size_t)-1 ? strlen(value) : count);
	return field_put_value(x, digits, how);
}

/* Where the next character begins. */
static char *step(char *p)
{
	mbstate_t state = {0};
	size_t len = mbrlen(p, MB_LEN_MAX, &state);
	return p + (len - 1 < MB_LEN_MAX ? len : 1);
}

static bool prefix_matches(char *value, char *end, const char *pattern)
{
	char c = *end;
	*end = '\0';
	bool matches = !fnmatch(pattern, value, 0);
	*end = c;
	return matches;
}

/* What is left of the value without the shortest or longest beginning that matches. */
static char *cut_beginning(char *value, const char *pattern, bool longest)
{
	char *left = value;
	for (char *p = value;; p = step(p)) {
		if (prefix_matches(value, p, pattern)) {
			left = p;
			if (!longest)
				break;
		}
		if (!*p)
			break;
	}
	return left;
}

static void cut_end(char *value, const char *pattern, bool longest)
{
	char *end = NULL;
	for (char *p = value;; p = step(p)) {
		if (!fnmatch(pattern, p, 0)) {
			end = p;
			if (longest)
				break;
		}
		if (!*p)
			break;
	}
	if (end)
		*end = '\0';
}

/* ${name#word}, ${name##word}, ${name%word}, ${name%%word}: p is at the first # or %. */
static int put_cut(struct expansion *x, const char *value, const char *p, const char *end, enum how how)
{
	char op = *p++, *pattern = NULL;
	bool longest = p < end && *p == op;
	char *copy = strdup(value); /* the word may assign to the variable */
	/* The quotes around it all do not make the pattern a quoted one. */
	int error = copy ? expand_whole(x, p + longest, end, SPLIT, &pattern) : WRDE_NOSPACE;
	if (!error && op == '%')
		cut_end(copy, pattern, longest);
	if (!error)
		error = field_put_value(x, op == '#' ? cut_beginning(copy, pattern, longest) : copy, how);
	free(copy);
	free(pattern);
	return error;
}

/* ${name?word} of a parameter without a value. */
static int complain(struct expansion *x, const char *name, size_t len, const char *p, const char *end)
{
	char *text;
	int error = expand_whole(x, p, end, SPLIT, &text);
	if (error)
		return error;
	unquote(text);
	if (x->flags & WRDE_SHOWERR)
		dprintf(STDERR_FILENO, "%.*s: %s\n", (int)len, name, *text ? text : "not set");
	free(text);
	return WRDE_BADVAL;
}

static int assign(struct expansion *x, const char *name, size_t len, const char *p, const char *end,
                  enum how how)
{
	char *value;
	if (!is_letter(*name))
		return WRDE_SYNTAX;
	int error = expand_whole(x, p, end, how == QUOTED ? QUOTED : SPLIT, &value);
	if (error)
		return error;
	unquote(value);
	error = parameter_assign(x, name, len, value);
	free(value);
	return error ? error : parameter(x, name, len, how);
}

/* From behind ${ to the closing brace. */
int parameter_braces(struct expansion *x, const char *p, const char *end, enum how how)
{
	bool length = *p == '#' && parameter_name(p + 1);
	const char *name = p + length;
	size_t len = parameter_name(name);
	while (is_digit(*name) && is_digit(name[len]))
		len++;
	p = name + len;
	if (!len || (length && p != end))
		return WRDE_SYNTAX;
	if (p == end && !length)
		return parameter(x, name, len, how);

	const char *value = parameter_value(x, name, len);
	bool colon = p < end && *p == ':';
	if (length || (!colon && strchr("#%", *p))) {
		if (is_missing(x, name, value))
			return WRDE_BADVAL;
		value = value ? value : "";
		return length ? put_length(x, value, how) : put_cut(x, value, p, end, how);
	}
	p += colon;
	bool none = !value || (colon && !*value);
	const char *word = p + 1;
	if (p == end || !strchr("-=?+", *p))
		return WRDE_SYNTAX;
	if (*p == '+')
		return none ? 0 : expand(x, word, end, how == QUOTED ? QUOTED : SPLIT);
	if (!none)
		return field_put_value(x, value, how);
	if (*p == '=')
		return assign(x, name, len, word, end, how);
	if (*p == '?')
		return complain(x, name, len, word, end);
	return expand(x, word, end, how == QUOTED ? QUOTED : SPLIT);
}
