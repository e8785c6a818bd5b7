/* SPDX-License-Identifier: MIT */
/* Streams over memory that grows: what open_memstream and open_wmemstream share. */
#ifndef LIBC_STDIO_MEMORY_H
#define LIBC_STDIO_MEMORY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

struct memory {
	char *data;
	size_t unit;      /* bytes of a character */
	size_t pos, len;  /* in characters; a null follows the last one */
	size_t room;      /* characters, the null included */
};

/* Makes room for count characters at pos; what lies between len and pos becomes zero. False with
 * errno ENOMEM. */
bool memory_reserve(struct memory *m, size_t count);

/* As lseek. 0 or -errno. */
long memory_seek(struct memory *m, int64_t off, int whence, int64_t *at);

/* Two of such a stream's operations: it is written alone, and the memory outlives it. */
long memory_no_read(FILE *f, void *buf, size_t len);
long memory_close(FILE *f);

/* What the caller is told is its length. */
static inline size_t memory_length(const struct memory *m)
{
	return m->pos < m->len ? m->pos : m->len;
}

#endif
