/* SPDX-License-Identifier: MIT */
/* Fields: how characters become such, and fields words. */
#include <glob.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "libc/wordexp/expansion.h"

int buffer_add(struct buffer *b, char c)
{
	if (b->len + 1 >= b->room) {
		size_t room = b->room ? 2 * b->room : 64;
		char *bytes = realloc(b->bytes, room);
		if (!bytes)
			return WRDE_NOSPACE;
		b->bytes = bytes;
		b->room = room;
	}
	b->bytes[b->len++] = c;
	b->bytes[b->len] = '\0';
	return 0;
}

void unquote(char *pattern)
{
	char *to = pattern;
	for (const char *p = pattern; *p; *to++ = *p++)
		if (*p == '\\')
			p++;
	*to = '\0';
}

static bool is_pattern(const char *p)
{
	for (; *p; p++) {
		if (*p == '\\')
			p++;
		else if (strchr("*?[", *p))
			return true;
	}
	return false;
}

/* Takes the word. */
static int add_word(struct expansion *x, char *word)
{
	wordexp_t *w = &x->words;
	size_t count = w->we_offs + w->we_wordc;
	char **words = NULL;
	if (word && count < PTRDIFF_MAX / sizeof *words - 2)
		words = realloc(w->we_wordv, (count + 2) * sizeof *words);
	if (!words) {
		free(word);
		return WRDE_NOSPACE;
	}
	words[count] = word;
	words[count + 1] = NULL;
	w->we_wordv = words;
	w->we_wordc++;
	return 0;
}

/* The names of files that match the field; GLOB_NOMATCH. */
static int add_names(struct expansion *x)
{
	glob_t found;
	int error = glob(x->field.bytes, 0, NULL, &found);
	if (error == GLOB_NOMATCH)
		return GLOB_NOMATCH;
	error = error ? WRDE_NOSPACE : 0;
	for (size_t i = 0; !error && i < found.gl_pathc; i++)
		error = add_word(x, strdup(found.gl_pathv[i]));
	globfree(&found);
	return error;
}

int field_end(struct expansion *x)
{
	if (!x->has_field)
		return 0;
	int error = GLOB_NOMATCH;
	if (x->field.len && is_pattern(x->field.bytes))
		error = add_names(x);
	if (error == GLOB_NOMATCH) {
		char *word = strdup(x->field.len ? x->field.bytes : "");
		if (word)
			unquote(word);
		error = add_word(x, word);
	}
	x->has_field = false;
	x->field.len = 0;
	return error;
}

/* A character of IFS in a value: white space ends a field, any other one too if it is empty, but not one
 * that white space has just ended. */
static int delimit(struct expansion *x, char c)
{
	bool space = c == ' ' || c == '\t' || c == '\n';
	if (space && !x->has_field)
		return 0;
	bool ended = !space && !x->has_field && x->after_space;
	x->after_space = space;
	x->has_field = !ended;
	return field_end(x);
}

/* What delimits fields where a character of that kind is put. */
static const char *delimiters(struct expansion *x, enum how how)
{
	if (how != SPLIT || x->whole)
		return "";
	const char *ifs = parameter_value(x, "IFS", 3);
	return ifs ? ifs : " \t\n";
}

static int put(struct expansion *x, char c, enum how how, const char *split_at)
{
	if (strchr(split_at, c))
		return delimit(x, c);
	x->has_field = true;
	x->after_space = false;
	int error = 0;
	if (c == '\\' || (how == QUOTED && strchr("*?[]!^-", c)))
		error = buffer_add(&x->field, '\\');
	return error ? error : buffer_add(&x->field, c);
}

int field_put(struct expansion *x, char c, enum how how)
{
	return put(x, c, how, delimiters(x, how));
}

int field_put_value(struct expansion *x, const char *value, enum how how)
{
	int error = 0;
	how = how == QUOTED ? QUOTED : SPLIT;
	const char *split_at = delimiters(x, how);
	while (!error && *value)
		error = put(x, *value++, how, split_at);
	return error;
}
