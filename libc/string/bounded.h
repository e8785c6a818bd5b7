/* SPDX-License-Identifier: MIT */
/* strnlen under a name that no program can define: for functions of ISO C. */
#ifndef LIBC_STRING_BOUNDED_H
#define LIBC_STRING_BOUNDED_H

#include <stddef.h>

size_t bounded_len(const char *s, size_t len);

#endif
