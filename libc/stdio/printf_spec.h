/* SPDX-License-Identifier: MIT */
/* Inside the engine of the printf family: a parsed conversion, and the one place for output. */
#ifndef LIBC_STDIO_PRINTF_SPEC_H
#define LIBC_STDIO_PRINTF_SPEC_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "libc/stdio/format.h"
#include "libc/stdio/length.h"

/* In the order of the characters in parse_flags. */
enum {
	FLAG_LEFT = 1,  /* - */
	FLAG_PLUS = 2,  /* + */
	FLAG_SPACE = 4,
	FLAG_ALT = 8,   /* # */
	FLAG_ZERO = 16, /* 0 */
};

struct spec {
	unsigned flags;
	unsigned width;
	int precision; /* -1: none given */
	struct length length;
	char conversion;
	int width_arg, precision_arg, value_arg; /* see below */
};

/* Which argument: a number from 1, or one of these. */
enum {
	ARG_UNUSED = -1,
	ARG_NEXT = 0,
};

/*
 * Reads a conversion behind its percent sign. 0, EINVAL (the format ends within it) or EOVERFLOW
 * (a number above INT_MAX).
 */
int spec_parse(struct spec *s, const char **format);

/* The place of c (not the null) in a set, or NULL: strchr for a few characters, and smaller. */
const char *find_char(const char *set, char c);

struct printer {
	struct format_sink *sink;
	unsigned count;
	int error; /* an errno; output has stopped */
};

/* printf_output.c: nothing is put after an error. */

void print_bytes(struct printer *p, const char *bytes, size_t len);
void print_repeated(struct printer *p, char c, size_t count);

/* What stands ahead of a field's body of body_len bytes: blanks, prefix, zeros. How many blanks are
 * to follow the body. */
size_t field_begin(struct printer *p, const struct spec *s, const char *prefix, size_t body_len);

/* A whole field, filled up with blanks alone. */
void print_text(struct printer *p, struct spec *s, const char *prefix, const char *text, size_t len);

/* The sign's prefix of a number. */
static inline const char *sign_prefix(const struct spec *s, bool negative)
{
	return negative ? "-" : s->flags & FLAG_PLUS ? "+" : s->flags & FLAG_SPACE ? " " : "";
}

/* One conversion each. */

void print_integer(struct printer *p, struct spec *s, uint64_t value);
void print_char(struct printer *p, struct spec *s, unsigned c);
void print_string(struct printer *p, struct spec *s, const char *string);
void print_wide_string(struct printer *p, struct spec *s, const wchar_t *string);
void print_double(struct printer *p, struct spec *s, double value);
void print_long_double(struct printer *p, struct spec *s, long double value);

#endif
