/* SPDX-License-Identifier: MIT */
#ifndef LIBC_STDLIB_SORT_H
#define LIBC_STDLIB_SORT_H

#include <stddef.h>

/* qsort_r, for the library's own use. */
void sort_array(void *base, size_t count, size_t size,
                int (*compare)(const void *, const void *, void *), void *argument);

#endif
