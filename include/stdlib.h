/* SPDX-License-Identifier: MIT */
/* stdlib.h: general utilities (ISO C11 7.22, POSIX, GNU). */
#ifndef _STDLIB_H
#define _STDLIB_H

#include <stddef.h>

/* ISO C. Memory of len bytes, or NULL with ENOMEM; of count times len zeroed bytes for calloc. */
void *malloc(size_t __len);
void *calloc(size_t __count, size_t __len);

/* ISO C. Moves memory of malloc to len bytes; NULL with ENOMEM leaves it as it was. */
void *realloc(void *__memory, size_t __len);

/* ISO C. Gives memory of malloc back; nothing for NULL. */
void free(void *__memory);

/* ISO C. Ends the program: atexit functions, fini arrays, streams, then status to the parent. */
_Noreturn void exit(int __status);

/* ISO C. Ends the program at once. */
_Noreturn void _Exit(int __status);

#endif
