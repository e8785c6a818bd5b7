/* SPDX-License-Identifier: MIT */
/*
 * A locale is six bits, one a category: is it C.UTF-8 (1) or C (0)? A locale_t is the address of the
 * bits' place in a table that holds nothing, so that no locale takes memory or is to be freed.
 */
#ifndef LIBC_LOCALE_LOCALE_H
#define LIBC_LOCALE_LOCALE_H

#include <locale.h>
#include <stdbool.h>

#include "sys/linux/thread.h"

#define LOCALE_UTF8 1 /* LC_CTYPE's bit */
#define LOCALE_COUNT 64

struct __locale {
	char unused;
};

extern const struct __locale locale_table[LOCALE_COUNT];

/* The process's. */
extern unsigned char locale_global;

static inline unsigned locale_bits(locale_t l)
{
	return l == LC_GLOBAL_LOCALE ? locale_global : (unsigned)(l - locale_table);
}

/* The calling thread's. */
static inline unsigned locale_now(void)
{
	locale_t l = thread_self()->locale;
	return l ? locale_bits(l) : locale_global;
}

static inline bool locale_is_utf8(void)
{
	return locale_now() & LOCALE_UTF8;
}

/* 0: C, 1: C.UTF-8, -1: unknown. "" asks the environment about that category. */
int locale_find(const char *name, int category);

#endif
