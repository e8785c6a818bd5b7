/* SPDX-License-Identifier: MIT */
/* Assertions: real where FREEHOLD_MALLOC_DEBUG is defined, else nothing is left of them. */
#ifndef MALLOC_DEBUG_H
#define MALLOC_DEBUG_H

#include "sys/sys.h"

#ifdef FREEHOLD_MALLOC_DEBUG
enum { MALLOC_DEBUG = 1 };
#else
enum { MALLOC_DEBUG = 0 };
#endif

/* what: the broken rule in words, a line for stderr. */
static inline void malloc_assert(bool holds, const char *what)
{
	if (MALLOC_DEBUG && !holds)
		sys_die(what);
}

#endif
