/* SPDX-License-Identifier: MIT */
/*
 * The drop-in's sign holds what a stripped program could not tell otherwise: whose the names are. For
 * each name that takes or gives blocks, in this order, two distances from where they stand: to what the
 * program has under that name, as its linker decided, and to ours (__fh_NAME, an alias that the link of
 * the object makes). They lead to one place, or the name is another heap's.
 */
#include "sys/sign.h"

/* fhmalloc-check has the same list. */
#define EACH(X) \
	X(malloc) X(calloc) X(realloc) X(reallocarray) X(free) X(free_sized) X(free_aligned_sized) \
	X(memalign) X(aligned_alloc) X(posix_memalign) X(valloc) X(pvalloc) X(malloc_usable_size) \
	X(__libc_malloc) X(__libc_calloc) X(__libc_realloc) X(__libc_free) X(__libc_memalign) \
	X(__libc_valloc) X(__libc_pvalloc)

/* By way of @PLT, since a shared library may not know where the program's own is. */
#define PAIR(name) "\t.hidden __fh_" #name "\n\t.long " #name "@PLT\n\t.long __fh_" #name " - .\n"

SIGN(SIGN_DROP_IN, EACH(PAIR));
