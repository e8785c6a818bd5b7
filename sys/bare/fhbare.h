/* SPDX-License-Identifier: MIT */
/*
 * libfhbare.a: Freehold's allocator over memory that the program names, for programs with no system below
 * them. Sizes are in bytes. Nothing outside the regions and the library's own .data and .bss (about 8 KB)
 * is touched, no vector register, no instruction that is privileged, no thread-local storage.
 */
#ifndef FHBARE_H
#define FHBARE_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Memory that is the heap's from now on: readable and writable, of any length, at any alignment, with any
 * contents. It may not begin at address 0 nor hold the last byte of the address space. Regions may not overlap.
 */
struct fh_region {
	void *start;
	size_t len;
};

/*
 * Gives the heap n regions. The answer is how many bytes of them it can use: of each about 150 (on i386 100) go into
 * its description and into alignment. A region that is too small for one block besides, or lies where none may, is left
 * alone and counts as 0. Before the first region every request is refused, which is no error.
 */
size_t fh_heap_init(const struct fh_region *regions, size_t n);

/* One region more, at any time, under the lock. As many bytes as can be used of it, or 0. Where it begins just behind
 * the region that was added last, the two are one. A region cannot be taken back. */
size_t fh_heap_add(void *start, size_t len);

/*
 * What the heap needs of the program. Each may be NULL or 0.
 *
 * lock and unlock stand around every call of a function below (and of fh_heap_add) that looks at the heap: one
 * lock, then one unlock in the same context, which gets what lock answered. They never nest, so lock need not
 * be recursive. From the one to the other nobody else may enter the heap:
 *   - several threads: lock is a mutex, or keeps others from being scheduled;
 *   - interrupt handlers that allocate or free: lock disables interrupts and answers what they were, unlock
 *     restores that. A mutex would not do: the handler would wait for what it interrupted;
 *   - several processors: a spinlock besides.
 * Both order memory, as any lock does, and call nothing of the heap. Without them the heap is one
 * context's alone. What is done under the lock is bounded, but for realloc, which may copy a block, for a
 * request that finds too little, since all that is cached is merged first, and for fh_malloc_check and
 * fh_malloc_dump.
 *
 * die gets one line, without its newline, when a block was misused (freed twice, overwritten): the heap is broken. It
 * runs with the lock held, calls nothing of the heap and does not return. If it does, or is NULL, the processor
 * meets an invalid instruction.
 *
 * write gets the text of fh_malloc_dump in pieces, with the lock held.
 *
 * secret is a number that an attacker cannot guess: links in freed memory are hidden by it. With 0 it follows
 * from addresses. Taken at the first request.
 */
struct fh_hooks {
	uintptr_t (*lock)(void);
	void (*unlock)(uintptr_t was);
	void (*die)(const char *line);
	void (*write)(const char *text, size_t len);
	uintptr_t secret;
};

/* To be called before anything else here, if at all. The structure is copied. */
void fh_heap_set_hooks(const struct fh_hooks *hooks);

/*
 * As the functions of those names in <stdlib.h> and <malloc.h>. Blocks are aligned to 16 and lie whole in one
 * region. What cannot be had is NULL; errno is not touched. Then the heap is as it was, and serves again
 * when something was freed or a region added. realloc(p, 0) frees p and answers NULL.
 *
 * A program that calls malloc, free and so on by their plain names gets the very same functions: the names are in a
 * member of the library of their own, which is linked only where somebody wants one of them.
 */
void *fh_malloc(size_t len);
void *fh_calloc(size_t count, size_t each);
void *fh_realloc(void *block, size_t len);
void *fh_reallocarray(void *block, size_t count, size_t each);
void fh_free(void *block);
void fh_free_sized(void *block, size_t len);
void fh_free_aligned_sized(void *block, size_t alignment, size_t len);
void *fh_memalign(size_t alignment, size_t len);
void *fh_aligned_alloc(size_t alignment, size_t len);

/* 0, or 12 (no memory) or 22 (no alignment), the numbers of Linux's ENOMEM and EINVAL. */
int fh_posix_memalign(void **block, size_t alignment, size_t len);

/* Bytes that may be used at block, at least as many as were asked for; 0 for NULL. */
size_t fh_malloc_usable_size(void *block);

/* Holds every invariant of the whole heap: 0, or die is called. */
int fh_malloc_check(void);

/* Draws the heap as text, by write. */
void fh_malloc_dump(void);

#ifdef __cplusplus
}
#endif

#endif
