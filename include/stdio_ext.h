/* SPDX-License-Identifier: MIT */
/* stdio_ext.h: looking into streams (Solaris, GNU, musl). */
#ifndef _STDIO_EXT_H
#define _STDIO_EXT_H

#include <stdio.h>

/* Bytes of the stream's buffer; bytes of output that wait in it. */
size_t __fbufsize(FILE *__stream);
size_t __fpending(FILE *__stream);

/* Non-zero: it may be read, may be written; was last read or can only be, was last written or can
 * only be; is line buffered. */
int __freadable(FILE *__stream);
int __fwritable(FILE *__stream);
int __freading(FILE *__stream);
int __fwriting(FILE *__stream);
int __flbf(FILE *__stream);

/* Drops what is in the buffer, unread or unwritten. fpurge: BSD, answers 0. */
void __fpurge(FILE *__stream);
int fpurge(FILE *__stream);

/* Writes what line-buffered streams hold (here: all streams). */
void _flushlbf(void);

/* Streams lock themselves where there are threads; asking is all that there is. */
#define FSETLOCKING_QUERY 0
#define FSETLOCKING_INTERNAL 1
#define FSETLOCKING_BYCALLER 2
int __fsetlocking(FILE *__stream, int __type);

/* Sets the error indicator. */
void __fseterr(FILE *__stream);

/* musl. Bytes of input in the buffer; where they lie (NULL: none) and how many; takes some. */
size_t __freadahead(FILE *__stream);
const char *__freadptr(FILE *__stream, size_t *__len);
void __freadptrinc(FILE *__stream, size_t __len);

#endif
