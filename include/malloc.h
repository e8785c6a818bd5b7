/* SPDX-License-Identifier: MIT */
/* malloc.h: memory beyond the standards (GNU), and what Freehold adds to look at the heap. */
#ifndef _MALLOC_H
#define _MALLOC_H

#include <stdio.h>
#include <stdlib.h>

/* GNU. len bytes at a multiple of alignment, which is rounded up to a power of two; NULL with ENOMEM,
 * or EINVAL where no power of two is that large. */
void *memalign(size_t __alignment, size_t __len) __attribute__((__malloc__));

/* GNU. As valloc (stdlib.h), with len rounded up to a multiple of a page. */
void *valloc(size_t __len) __attribute__((__malloc__));
void *pvalloc(size_t __len) __attribute__((__malloc__));

/* GNU. Bytes that may be used at memory, at least as many as were asked for; 0 for NULL. */
size_t malloc_usable_size(void *__memory);

/* GNU. Gives free pages back to the system, but keeps pad bytes at the end of the heap. 1 when any
 * were given back, else 0. */
int malloc_trim(size_t __pad);

/*
 * GNU. Sets one of the numbers below; 1, or 0 where the value is none for it. Unknown ones are taken
 * and do nothing. The same are MALLOC_ARENA_MAX and the like, GLIBC_TUNABLES=glibc.malloc.arena_max=N...
 * and FREEHOLD_MALLOC=arena_max=N,... in the environment. Whoever sets one of the first four of the
 * negative ones wants them constant: else the library lets them follow what the program frees.
 */
int mallopt(int __param, int __value);

#define M_MXFAST 1         /* accepted, without effect, from 0 to 20 words */
#define M_NLBLKS 2         /* this and the next two: without effect */
#define M_GRAIN 3
#define M_KEEP 4
#define M_TRIM_THRESHOLD -1 /* bytes at the end of the heap from which on it is made smaller */
#define M_TOP_PAD -2       /* bytes that the heap grows by beyond what is needed */
#define M_MMAP_THRESHOLD -3 /* bytes from which on a block is a mapping of its own */
#define M_MMAP_MAX -4      /* how many of those there may be */
#define M_CHECK_ACTION -5  /* without effect: a corrupt heap always ends the program */
#define M_PERTURB -6       /* freed bytes are this, new bytes its complement; 0: left alone. Blocks
                              that other threads keep for themselves at that time are not touched */
#define M_ARENA_TEST -7    /* that many arenas before processors are counted */
#define M_ARENA_MAX -8     /* arenas at most */

/* GNU. Of all arenas together. What a thread keeps freed for its next requests counts as in use. */
struct mallinfo2 {
	size_t arena;    /* bytes from the system, without own mappings */
	size_t ordblks;  /* free chunks, with the end of each arena's heap */
	size_t smblks;   /* freed chunks that are not merged with their neighbours yet */
	size_t hblks;    /* blocks that are mappings of their own */
	size_t hblkhd;   /* bytes in those */
	size_t usmblks;  /* always 0 */
	size_t fsmblks;  /* bytes in smblks */
	size_t uordblks; /* bytes in use */
	size_t fordblks; /* bytes free, with fsmblks */
	size_t keepcost; /* bytes at the end of the main heap */
};
struct mallinfo2 mallinfo2(void);

/* SVID. The same, cut down to int. */
struct mallinfo {
	int arena, ordblks, smblks, hblks, hblkhd, usmblks, fsmblks, uordblks, fordblks, keepcost;
};
struct mallinfo mallinfo(void);

/* GNU. Bytes from the system and in use, by arena, on stderr. */
void malloc_stats(void);

/* GNU. What every arena holds, as XML; options is 0. 0, or EINVAL. */
int malloc_info(int __options, FILE *__stream);

/*
 * Freehold. Walks the whole heap and holds every invariant that the allocator's sources number. 0, or
 * the program ends with SIGABRT and one line that names the broken one.
 */
int malloc_check(void);

/*
 * Freehold. Draws the heap as text on an open file: a row of cells, each an equal part of the heap; a
 * line per chunk or run of equal chunks, top last; then totals in bytes. Allocates nothing.
 */
void malloc_dump(int __fd);

#endif
