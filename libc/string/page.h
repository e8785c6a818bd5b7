/* SPDX-License-Identifier: MIT */
/* How far one may read at an address without fear of reaching another page. */
#ifndef LIBC_STRING_PAGE_H
#define LIBC_STRING_PAGE_H

#include <stddef.h>
#include <stdint.h>

/* No page is smaller, so that what lies within one of these lies within a page. */
#define PAGE_MIN 4096

static inline size_t page_room(const void *p)
{
	return PAGE_MIN - (uintptr_t)p % PAGE_MIN;
}

#endif
