/* SPDX-License-Identifier: MIT */
/* What the allocator takes from <string.h>, which it cannot include; compilers emit calls of these. */
#ifndef MALLOC_MEMORY_H
#define MALLOC_MEMORY_H

#include <stddef.h>

void *memcpy(void *restrict to, const void *restrict from, size_t len);
void *memset(void *p, int byte, size_t len);

#endif
