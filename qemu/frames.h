/* SPDX-License-Identifier: MIT */
/*
 * Physical memory in frames of 4 KiB.
 *
 * A frame is taken for one of two reasons: to keep a promise made before (a page of the program,
 * touched for the first time), or beyond all promises (tables, threads). Since
 *
 *   frames.free >= frames.promised
 *
 * holds at all times, the first never fails, and a program learns of a lack of memory from mmap
 * and brk, not by being killed.
 */
#ifndef QEMU_FRAMES_H
#define QEMU_FRAMES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "qemu/machine.h"

#define PAGE_SIZE 4096ul
#define PAGE_MASK (PAGE_SIZE - 1)

struct frames {
	size_t free;
	size_t promised;
	size_t at_start; /* free ones, before the program was loaded */
};

extern struct frames frames;

static inline uintptr_t page_floor(uintptr_t p)
{
	return p & ~PAGE_MASK;
}

static inline uintptr_t page_ceil(uintptr_t p)
{
	return page_floor(p + PAGE_MASK);
}

/* A physical address below DIRECT_SIZE as the shim sees it, and back. */
static inline void *direct(uintptr_t physical)
{
	return (void *)(physical + DIRECT_BASE);
}

static inline uintptr_t physical(const void *p)
{
	return (uintptr_t)p - DIRECT_BASE;
}

/* The memory that may be used. */
void frames_begin(uintptr_t start, uintptr_t end);

/* Whether n more frames can be kept ready; no promise is made where not. frames.promised -= n takes it back. */
bool frames_promise(size_t n);

/* A zeroed frame: promised before, or beyond the promises and then perhaps NULL. */
void *frame_take_promised(void);
void *frame_take(void);
void frame_put(void *frame);

#endif
