/* SPDX-License-Identifier: MIT */
/* Characters one at a time, from a string or a stream, of which the last can be given back. */
#ifndef LIBC_FLOAT_READER_H
#define LIBC_FLOAT_READER_H

#include <stddef.h>
#include <stdint.h>

#define READER_END (-1)

struct reader {
	int (*get)(struct reader *r);            /* READER_END: no more */
	void (*unget)(struct reader *r, int c);  /* the last one got */
	size_t left;                             /* how many may still be taken */
	size_t taken;                            /* how many were */
	const unsigned char *text;               /* what is next of a string, in the place of the two; or NULL */
};

/* A string, of which no byte beyond its end is read. */
static inline struct reader string_reader(const char *string)
{
	return (struct reader){.left = SIZE_MAX, .text = (const unsigned char *)string};
}

static inline void reader_skip(struct reader *r, size_t count)
{
	r->text += count;
	r->left -= count;
	r->taken += count;
}

static inline int reader_get(struct reader *r)
{
	if (!r->left)
		return READER_END;
	if (r->text) {
		int c = *r->text;
		if (!c)
			return READER_END;
		reader_skip(r, 1);
		return c;
	}
	int c = r->get(r);
	if (c != READER_END) {
		r->left--;
		r->taken++;
	}
	return c;
}

static inline void reader_unget(struct reader *r, int c)
{
	if (c == READER_END)
		return;
	r->left++;
	r->taken--;
	if (r->text)
		r->text--;
	else
		r->unget(r, c);
}

#endif
