/* SPDX-License-Identifier: MIT */
/* Inside the engine of the scanf family. */
#ifndef LIBC_STDIO_SCANF_SPEC_H
#define LIBC_STDIO_SCANF_SPEC_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "libc/float/reader.h"
#include "libc/stdio/length.h"

struct scan_spec {
	int argument;       /* its number from 1, or 0: the next */
	bool suppressed;    /* * */
	bool allocates;     /* m */
	struct length length;
	char conversion;
	size_t width;    /* 0: none given */
	const char *set; /* behind the opening bracket */
};

enum scan_result {
	SCAN_MATCHED,
	SCAN_MISMATCH,
	SCAN_NO_INPUT,
};

/* Reads a conversion behind its percent sign. False: it is none. */
bool scan_spec_parse(struct scan_spec *s, const char **format);

/*
 * One conversion each: characters come from r, whose limit is the field's width; target is NULL
 * when the value is dropped.
 */

enum scan_result scan_integer(struct reader *r, const struct scan_spec *s, void *target);
enum scan_result scan_float(struct reader *r, const struct scan_spec *s, void *target);
enum scan_result scan_text(struct reader *r, const struct scan_spec *s, void *target);

static inline bool is_blank(int c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* What to say of a field that nothing matched. */
static inline enum scan_result scan_nothing(int c)
{
	return c == READER_END ? SCAN_NO_INPUT : SCAN_MISMATCH;
}

#endif
