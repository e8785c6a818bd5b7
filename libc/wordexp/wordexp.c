/* SPDX-License-Identifier: MIT */
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "libc/users/home.h"
#include "libc/wordexp/expansion.h"

/* ~ and ~user at p, up to a slash; what it stands for is as if quoted. Behind it, or p where it is none. */
static const char *tilde(struct expansion *x, const char *p, const char *end, int *error)
{
	const char *name = p + 1;
	if (p == end || *p != '~')
		return p;
	size_t len = strcspn(name, "/ \t\n\\'\"$`}");
	if (len > (size_t)(end - name))
		len = (size_t)(end - name);
	if (name + len < end && !strchr("/ \t\n", name[len]))
		return p; /* some of it is quoted or a parameter */
	const char *home = len ? NULL : parameter_value(x, "HOME", 4);
	char *listed = NULL;
	if (!home)
		home = listed = user_home(name, len);
	if (!home)
		return p;
	x->has_field = true;
	*error = field_put_value(x, home, QUOTED);
	free(listed);
	return name + len;
}

/* A command that is written within backquotes. */
static int backquoted(struct expansion *x, const char *p, const char *end, enum how how)
{
	struct buffer command = {0}, out = {0};
	int error = 0;
	while (!error && p < end) {
		if (*p == '\\' && p + 1 < end && (strchr("$`\\", p[1]) || (p[1] == '"' && how == QUOTED)))
			p++;
		error = buffer_add(&command, *p++);
	}
	if (!error)
		error = command_output(x, command.len ? command.bytes : "", &out);
	if (!error && out.len)
		error = field_put_value(x, out.bytes, how);
	free(command.bytes);
	free(out.bytes);
	return error;
}

static int command(struct expansion *x, const char *p, const char *end, enum how how)
{
	struct buffer out = {0};
	char *text = strndup(p, (size_t)(end - p));
	int error = text ? command_output(x, text, &out) : WRDE_NOSPACE;
	if (!error && out.len)
		error = field_put_value(x, out.bytes, how);
	free(text);
	free(out.bytes);
	return error;
}

static int put_arithmetic(struct expansion *x, const char *p, const char *end, enum how how)
{
	char *text, digits[24];
	long sum;
	int error = expand_whole(x, p, end, QUOTED, &text);
	if (error)
		return error;
	unquote(text);
	error = expand_sum(x, text, &sum);
	free(text);
	if (error)
		return error;
	snprintf(digits, sizeof digits, "%ld", sum);
	return field_put_value(x, digits, how);
}

/* From a dollar to the end of what it begins, which may be itself alone. */
static int dollar(struct expansion *x, const char **at, const char *end, enum how how)
{
	const char *p = *at + 1;
	if (p < end && *p == '{') {
		*at = end;
		return parameter_braces(x, p + 1, end - 1, how);
	}
	if (p < end && *p == '(') {
		*at = end;
		bool doubled = p[1] == '(' && end - p > 3 && end[-2] == ')';
		if (doubled && skip_parentheses(p + 2, 0) == end - 1)
			return put_arithmetic(x, p + 2, end - 2, how);
		return command(x, p + 1, end - 1, how);
	}
	*at = p;
	size_t len = p < end ? parameter_name(p) : 0;
	if (!len)
		return field_put(x, '$', how);
	*at += len;
	return parameter(x, p, len, how);
}

static int backslash(struct expansion *x, char c, enum how how)
{
	if (c == '\n')
		return 0; /* the line goes on */
	if (how == QUOTED && !strchr("$`\"\\", c)) {
		int error = field_put(x, '\\', QUOTED);
		if (error)
			return error;
	}
	return field_put(x, c, QUOTED);
}

static int single_quoted(struct expansion *x, const char *p, const char *end)
{
	int error = 0;
	x->has_field = true;
	while (!error && p < end)
		error = field_put(x, *p++, QUOTED);
	return error;
}

static int double_quoted(struct expansion *x, const char *p, const char *end)
{
	/* Without positional parameters "$@" is no field at all. */
	if (end - p != 2 || memcmp(p, "$@", 2))
		x->has_field = true;
	return expand(x, p, end, QUOTED);
}

/* The part of the text that begins at *at, which moves behind it. */
static int expand_one(struct expansion *x, const char **at, const char *end, enum how how)
{
	const char *p = *at, *next = skip(p, how == QUOTED, 0);
	if (!next || next > end)
		return WRDE_SYNTAX;
	*at = next;
	switch (*p) {
	case '\\': return backslash(x, p[1], how);
	case '"': return double_quoted(x, p + 1, next - 1);
	case '`': return backquoted(x, p + 1, next - 1, how);
	case '\'':
		if (how != QUOTED)
			return single_quoted(x, p + 1, next - 1);
		return field_put(x, '\'', how);
	case '$':
		if (next == p + 1)
			next = end;
		*at = p;
		return dollar(x, at, next, how);
	default: return field_put(x, *p, how);
	}
}

int expand(struct expansion *x, const char *p, const char *end, enum how how)
{
	int error = 0;
	if (how != QUOTED)
		p = tilde(x, p, end, &error);
	while (!error && p < end)
		error = expand_one(x, &p, end, how);
	return error;
}

int expand_whole(struct expansion *x, const char *p, const char *end, enum how how, char **result)
{
	struct expansion outer = *x;
	x->field = (struct buffer){0};
	x->whole = true;
	int error = expand(x, p, end, how);
	struct buffer field = x->field;
	x->field = outer.field;
	x->whole = outer.whole;
	x->has_field = outer.has_field;
	x->after_space = outer.after_space;
	*result = NULL;
	if (error)
		free(field.bytes);
	else
		*result = field.bytes ? field.bytes : strdup("");
	return error || *result ? error : WRDE_NOSPACE;
}

static int expand_text(struct expansion *x, const char *p)
{
	const char *end = p + strlen(p);
	int error = 0;
	bool begins = true;
	while (!error && p < end) {
		if (begins)
			p = tilde(x, p, end, &error);
		begins = *p == ' ' || *p == '\t';
		if (error || p == end)
			break;
		if (begins) {
			error = field_end(x);
			x->after_space = false;
			p++;
		} else if (strchr("\n|&;<>(){}", *p)) {
			error = WRDE_BADCHAR;
		} else {
			error = expand_one(x, &p, end, LITERAL);
		}
	}
	return error ? error : field_end(x);
}

/* A list of no words. */
static int begin(wordexp_t *w)
{
	if (w->we_offs < SIZE_MAX / sizeof(char *))
		w->we_wordv = calloc(w->we_offs + 1, sizeof(char *));
	return w->we_wordv ? 0 : WRDE_NOSPACE;
}

static void drop_words(wordexp_t *w, size_t kept)
{
	while (w->we_wordc > kept) {
		char **last = &w->we_wordv[w->we_offs + --w->we_wordc];
		free(*last);
		*last = NULL;
	}
}

static int expand_words(const char *restrict text, wordexp_t *restrict result, int flags)
{
	struct expansion x = {.flags = flags};
	int error = 0;
	if (flags & WRDE_REUSE)
		wordfree(result);
	x.words.we_offs = flags & WRDE_DOOFFS ? result->we_offs : 0;
	if (flags & WRDE_APPEND)
		x.words = *result;
	size_t before = x.words.we_wordc;
	if (!x.words.we_wordv)
		error = begin(&x.words);
	if (!error)
		error = expand_text(&x, text);

	free(x.field.bytes);
	for (struct variable *v; (v = x.variables); free(v)) {
		x.variables = v->next;
		free(v->value);
	}
	if (error && error != WRDE_NOSPACE) {
		drop_words(&x.words, before);
		if (!(flags & WRDE_APPEND)) {
			free(x.words.we_wordv);
			return error;
		}
	}
	*result = x.words;
	return error;
}

int wordexp(const char *restrict text, wordexp_t *restrict result, int flags)
{
	int state;
	/* A thread that ended within would leave its memory, files and child behind. */
	pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, &state);
	int error = expand_words(text, result, flags);
	pthread_setcancelstate(state, NULL);
	return error;
}

void wordfree(wordexp_t *w)
{
	if (w->we_wordv)
		drop_words(w, 0);
	free(w->we_wordv);
	w->we_wordv = NULL;
	w->we_wordc = 0;
}
