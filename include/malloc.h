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
 * Freehold. The most bytes that the allocator takes from the system at a time, in this process; 0: no limit. What
 * counts is all that it could write to: heaps as far as they are usable, blocks that are mappings of their
 * own (mallinfo2: arena + hblkhd), and the reserve below; not the program's own mappings and stacks. Beyond
 * the limit requests are refused, NULL with ENOMEM, after what lies idle was given back: freed blocks that
 * this thread keeps, and the ends of all heaps. MALLOC_LIMIT_AUTO is 90 % of the least memory limit of
 * the process's cgroups and those around them, no limit where none can be read. 0, or -1 with ENOMEM
 * where more is taken already and cannot be given back: then the limit counts all the same, and no more
 * is taken until enough was freed. FREEHOLD_MALLOC=limit=BYTES or limit=auto say the same from the start.
 */
int malloc_set_limit(size_t __bytes);
#define MALLOC_LIMIT_AUTO ((size_t)-1)

/* Freehold. The limit in bytes, 0 where there is none. */
size_t malloc_get_limit(void);

/*
 * Freehold. Takes so many bytes (whole pages) from the system and holds them back, untouched, in the place of
 * an earlier reserve; 0 gives that up. 0, or -1 with ENOMEM: then there is none. When a request would be
 * refused, by a limit or by the system, the reserve goes back and the request is tried again: unless
 * there is a handler, which then decides.
 */
int malloc_set_reserve(size_t __bytes);

/* Freehold. The bytes that are held back now, 0 when they were given up. */
size_t malloc_get_reserve(void);

/*
 * Freehold. The handler is called when a request of about `wanted` bytes (with what the allocator adds) would be
 * refused though it is not larger than the limit. It answers 0: give up, NULL is the answer; else the
 * request is tried again, as often as it says so. It may free memory, give up the reserve by
 * malloc_set_reserve(0), raise the limit, and allocate: requests of its own that cannot be served are
 * refused without a further call. It must return. It runs in the thread that asked, with none of the allocator's
 * locks held, perhaps in several threads at once. NULL: no handler any more.
 */
void malloc_set_shortage_handler(int (*__handler)(size_t __wanted, void *__arg), void *__arg);

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
