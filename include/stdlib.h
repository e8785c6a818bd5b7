/* SPDX-License-Identifier: MIT */
/* stdlib.h: general utilities (ISO C11 7.22, POSIX, GNU). */
#ifndef _STDLIB_H
#define _STDLIB_H

#include <stddef.h>

/* ISO C. Ends the program: atexit functions, fini arrays, streams, then status to the parent. */
_Noreturn void exit(int __status);

/* ISO C. Ends the program at once. */
_Noreturn void _Exit(int __status);

#endif
