/* SPDX-License-Identifier: MIT */
/* How far one may read at an address without fear of reaching another page. */
#ifndef LIBC_STRING_PAGE_H
#define LIBC_STRING_PAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* No page is smaller, so that what lies within one of these lies within a page. */
#define PAGE_MIN 4096

/* Whether len bytes at p do, which most do. */
static inline bool page_holds(const void *p, size_t len)
{
	return __builtin_expect((uintptr_t)p % PAGE_MIN <= PAGE_MIN - len, 1);
}

static inline size_t page_room(const void *p)
{
	return PAGE_MIN - (uintptr_t)p % PAGE_MIN;
}

#endif
