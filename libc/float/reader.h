/* SPDX-License-Identifier: MIT */
/* Characters one at a time, from a string or a stream, of which the last can be given back. */
#ifndef LIBC_FLOAT_READER_H
#define LIBC_FLOAT_READER_H

#include <stddef.h>

#define READER_END (-1)

struct reader {
	int (*get)(struct reader *r);            /* READER_END: no more */
	void (*unget)(struct reader *r, int c);  /* the last one got */
	size_t left;                             /* how many may still be taken */
	size_t taken;                            /* how many were */
};

static inline int reader_get(struct reader *r)
{
	if (!r->left)
		return READER_END;
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
	r->unget(r, c);
}

#endif
