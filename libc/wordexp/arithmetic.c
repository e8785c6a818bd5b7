/* SPDX-License-Identifier: MIT */
/* $((expression)): ISO C's operators on long but sizeof, ++ and --; the result wraps around. */
#include <errno.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "libc/wordexp/expansion.h"

struct reader {
	struct expansion *x;
	const char *p;
	int depth;
	int error;
	bool idle; /* this part is read but not calculated */
};

/* Operators of two operands, those that are tried first being the longer ones. */
static const struct operator {
	char text[3];
	unsigned char level; /* who is higher binds more closely */
} operators[] = {
	{"||", 1}, {"&&", 2}, {"==", 6}, {"!=", 6}, {"<<", 8}, {">>", 8}, {"<=", 7}, {">=", 7},
	{"|", 3}, {"^", 4}, {"&", 5}, {"<", 7}, {">", 7}, {"+", 9}, {"-", 9}, {"*", 10}, {"/", 10}, {"%", 10},
};

static long assignment(struct reader *r);

static long fail(struct reader *r, int error)
{
	if (!r->error)
		r->error = error;
	r->p += strlen(r->p);
	return 0;
}

/* 0: there is none. */
static size_t name_length(const char *p)
{
	return *p && strchr("@*#?-$!0123456789", *p) ? 0 : parameter_name(p);
}

static char next(struct reader *r)
{
	r->p += strspn(r->p, " \t\n");
	return *r->p;
}

static bool take(struct reader *r, const char *text)
{
	next(r);
	size_t len = strlen(text);
	if (strncmp(r->p, text, len))
		return false;
	r->p += len;
	return true;
}

static long apply(struct reader *r, const char *op, long a, long b)
{
	unsigned long x = (unsigned long)a, y = (unsigned long)b;
	switch (*op) {
	case '+': return (long)(x + y);
	case '-': return (long)(x - y);
	case '*': return (long)(x * y);
	case '/':
	case '%':
		if (!b)
			return r->idle ? 0 : fail(r, WRDE_SYNTAX);
		if (b == -1)
			return *op == '/' ? (long)-x : 0;
		return *op == '/' ? a / b : a % b;
	case '|': return op[1] == '|' ? a || b : a | b;
	case '&': return op[1] == '&' ? a && b : a & b;
	case '^': return a ^ b;
	case '=': return a == b;
	case '!': return a != b;
	case '<':
		if (op[1] == '<')
			return (long)(x << (y % (sizeof a * CHAR_BIT)));
		return op[1] ? a <= b : a < b;
	default:
		if (op[1] == '>')
			return a >> (y % (sizeof a * CHAR_BIT));
		return op[1] ? a >= b : a > b;
	}
}

/* A constant of C's; saturates. */
static long constant(struct reader *r)
{
	char *end;
	int kept = errno;
	long value = strtol(r->p, &end, 0);
	errno = kept;
	if (name_length(end) || (*end >= '0' && *end <= '9')) /* 1x, 08 */
		return fail(r, WRDE_SYNTAX);
	r->p = end;
	return value;
}

static long variable(struct reader *r, const char *name, size_t len)
{
	const char *value = parameter_value(r->x, name, len);
	if (!value && r->x->flags & WRDE_UNDEF && !r->idle)
		return fail(r, WRDE_BADVAL);
	if (!value || !*value || r->idle)
		return 0;
	char *end;
	int kept = errno;
	long number = strtol(value, &end, 0);
	errno = kept;
	return *end ? fail(r, WRDE_SYNTAX) : number;
}

static long operand(struct reader *r)
{
	char c = next(r);
	if (r->depth == DEPTH_MAX)
		return fail(r, WRDE_SYNTAX);
	r->depth++;
	long value = 0;
	if (c && strchr("+-!~", c)) {
		r->p++;
		value = operand(r);
		value = c == '-' ? (long)-(unsigned long)value : c == '!' ? !value : c == '~' ? ~value : value;
	} else if (take(r, "(")) {
		value = assignment(r);
		if (!take(r, ")"))
			fail(r, WRDE_SYNTAX);
	} else if (c >= '0' && c <= '9') {
		value = constant(r);
	} else {
		const char *name = r->p;
		size_t len = name_length(name);
		r->p += len;
		value = len ? variable(r, name, len) : fail(r, WRDE_SYNTAX);
	}
	r->depth--;
	return value;
}

static const struct operator *operator(struct reader *r)
{
	char c = next(r);
	for (size_t i = 0; c && i < sizeof operators / sizeof *operators; i++) {
		const struct operator *o = &operators[i];
		size_t len = strlen(o->text);
		/* (a = b is an operand alone.) */
		if (!strncmp(r->p, o->text, len) && (r->p[len] != '=' || strchr("=!<>", *o->text)))
			return o;
	}
	return NULL;
}

/* Operators of that level and above. */
static long binary(struct reader *r, int level)
{
	long value = operand(r);
	const struct operator *o;
	while ((o = operator(r)) && o->level >= level) {
		bool idle = r->idle;
		r->p += strlen(o->text);
		r->idle = idle || (o->level == 1 && value) || (o->level == 2 && !value);
		long right = binary(r, o->level + 1);
		value = apply(r, o->text, value, right);
		r->idle = idle;
	}
	return value;
}

static long choice(struct reader *r)
{
	long value = binary(r, 1);
	if (!take(r, "?"))
		return value;
	if (r->depth++ == DEPTH_MAX)
		return fail(r, WRDE_SYNTAX);
	bool idle = r->idle;
	r->idle = idle || !value;
	long yes = assignment(r);
	if (!take(r, ":"))
		fail(r, WRDE_SYNTAX);
	r->idle = idle || value;
	long no = choice(r);
	r->idle = idle;
	r->depth--;
	return value ? yes : no;
}

/* The operator of an assignment, without its =; NULL: there is none. */
static const char *assignment_operator(struct reader *r)
{
	static const char *const all[] = {"", "*", "/", "%", "+", "-", "<<", ">>", "&", "^", "|"};
	next(r);
	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		size_t len = strlen(all[i]);
		if (!strncmp(r->p, all[i], len) && r->p[len] == '=' && r->p[len + 1] != '=') {
			r->p += len + 1;
			return all[i];
		}
	}
	return NULL;
}

static long assignment(struct reader *r)
{
	next(r);
	const char *name = r->p;
	size_t len = name_length(name);
	r->p += len;
	const char *op = len ? assignment_operator(r) : NULL;
	if (!op) {
		r->p = name;
		return choice(r);
	}
	if (r->depth++ == DEPTH_MAX)
		return fail(r, WRDE_SYNTAX);
	long value = assignment(r);
	r->depth--;
	if (*op)
		value = apply(r, op, variable(r, name, len), value);
	char digits[24];
	snprintf(digits, sizeof digits, "%ld", value);
	int error = r->idle || r->error ? 0 : parameter_assign(r->x, name, len, digits);
	return error ? fail(r, error) : value;
}

int expand_sum(struct expansion *x, const char *text, long *result)
{
	struct reader r = {.x = x, .p = text};
	*result = next(&r) ? assignment(&r) : 0;
	if (next(&r))
		fail(&r, WRDE_SYNTAX);
	return r.error;
}
