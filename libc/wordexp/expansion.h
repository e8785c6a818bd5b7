/* SPDX-License-Identifier: MIT */
/*
 * Words being expanded. A field is gathered as a pattern: what was quoted and would be special in one has
 * a backslash. So has each backslash, since those of the text that quote are not put into it.
 *
 * Where not told otherwise functions answer 0 or a number of wordexp.h.
 */
#ifndef LIBC_WORDEXP_EXPANSION_H
#define LIBC_WORDEXP_EXPANSION_H

#include <stdbool.h>
#include <stddef.h>
#include <wordexp.h>

struct buffer {
	char *bytes; /* NULL, or with a '\0' behind len */
	size_t len, room;
};

struct variable {
	struct variable *next;
	char *value;
	char name[];
};

struct expansion {
	int flags; /* WRDE_... */
	wordexp_t words;
	struct buffer field;
	bool has_field;   /* which may be empty */
	bool after_space; /* the last one ended with white space of IFS */
	bool whole;       /* no splitting: all is one field */
	struct variable *variables; /* that were assigned; they go before the environment's */
	char number[24];  /* the value of a parameter that is one */
};

/* Where a part of the text stands: on its own, in the word of ${name-word}, in double quotes. */
enum how { LITERAL, SPLIT, QUOTED };

/* Most of constructs within each other, which are recursions here. */
#define DEPTH_MAX 200

/* wordexp.c: the text from p to end. */
int expand(struct expansion *x, const char *p, const char *end, enum how how);

/* The same into a string of its own, which is a pattern (see above). */
int expand_whole(struct expansion *x, const char *p, const char *end, enum how how, char **result);

/* fields.c: a character; those of a value, split unless it is quoted; the field's end. */
int buffer_add(struct buffer *b, char c);
int field_put(struct expansion *x, char c, enum how how);
int field_put_value(struct expansion *x, const char *value, enum how how);
int field_end(struct expansion *x);
void unquote(char *pattern);

/* skip.c: behind the quoted text, the ${}, the command or the one character at p; NULL: it has no end. */
const char *skip(const char *p, bool quoted, int depth);

/* Behind the parenthesis that closes the one before p; NULL: there is none. */
const char *skip_parentheses(const char *p, int depth);

/* parameter.c: what follows a dollar. */
size_t parameter_name(const char *p);
const char *parameter_value(struct expansion *x, const char *name, size_t len);
int parameter_assign(struct expansion *x, const char *name, size_t len, const char *value);
int parameter(struct expansion *x, const char *name, size_t len, enum how how);
int parameter_braces(struct expansion *x, const char *p, const char *end, enum how how);

/* command.c: what a command writes, without the newlines at its end. */
int command_output(struct expansion *x, const char *command, struct buffer *out);

/* arithmetic.c */
int expand_sum(struct expansion *x, const char *text, long *result);

#endif
