/* SPDX-License-Identifier: MIT */
/*
 * Memory: frames of 4 KiB (frames.c), and the program's address space over them (space.c).
 *
 * A frame is taken for one of two reasons: to keep a promise made before (a page of the program,
 * touched for the first time), or beyond all promises (tables, threads). Since
 *
 *   frames.free >= frames.promised
 *
 * holds at all times, the first never fails, and a program learns of a lack of memory from mmap
 * and brk, not by being killed.
 */
#ifndef QEMU_MEMORY_H
#define QEMU_MEMORY_H

#include <stdbool.h>
#include <stddef.h>

#include MACHINE_H
#include "sys/linux/abi.h"

#define PAGE_SIZE 4096ul
#define PAGE_MASK (PAGE_SIZE - 1)

static inline uintptr_t page_floor(uintptr_t p)
{
	return p & ~PAGE_MASK;
}

static inline uintptr_t page_ceil(uintptr_t p)
{
	return page_floor(p + PAGE_MASK);
}

/* A physical address as the shim sees it, and back. */
static inline void *direct(uintptr_t physical)
{
	return (void *)(physical + DIRECT_BASE);
}

static inline uintptr_t physical(const void *p)
{
	return (uintptr_t)p - DIRECT_BASE;
}

/* Memory never used, from fresh to end, is given out from its front; so a machine of 2 GiB does not make its host find
 * 2 GiB at once. at_start: free frames, before the program was loaded. */
extern struct frames {
	size_t free, promised, at_start;
	uintptr_t fresh, end;
} frames;

/* The memory that may be used. */
void frames_begin(uintptr_t start, uintptr_t end);

/* A zeroed frame that is promised to nobody; NULL where there is none. */
void *frame_take(void);
void frame_put(void *frame);

#define STACK_LEN (4ul << 20) /* up to USER_END */
#define STACK_LOWEST (USER_END - STACK_LEN - (1ul << 20)) /* nothing is mapped from here on, with a gap */

/* Linux's vm.mmap_min_addr: no program maps the page at NULL. */
#define LOWEST 0x10000ul

/* Everything goes, the tables too. */
void space_end(void);

/* All addresses and lengths: whole pages. How many pages of a range are mapped. */
size_t space_mapped(uintptr_t start, uintptr_t end);

/* A high free range of that length below the stack's; 0 where there is none. */
uintptr_t space_place(size_t len);

/* These answer 0 or -errno, and then nothing has changed. A range gets that protection; what is there
 * already stays there. */
long space_map(uintptr_t start, size_t len, int prot);
long space_unmap(uintptr_t start, size_t len);

#define PROT_RW (LINUX_PROT_READ | LINUX_PROT_WRITE)

/* A longer range for one of one protection, at the same place or, if it may move, another: where, or -errno. */
long space_grow(uintptr_t start, size_t len, size_t new_len, bool may_move);

/* Forgets contents: pages are zero when touched again. */
void space_discard(uintptr_t start, size_t len);

/* Makes sure that a page is there for a use, one of PROT_READ, PROT_WRITE, PROT_EXEC: NULL, or why it
 * cannot be used so. */
const char *space_touch(uintptr_t at, int use);

/* Whether the program may use these bytes so: then they are there, at its addresses, until it goes on. */
bool user_ready(uintptr_t at, size_t len, int use);
bool user_write(uintptr_t to, const void *from, size_t len);

/* sys/bare/memory.c; compilers call these for structures too. */
void *memcpy(void *restrict to, const void *restrict from, size_t len);
void *memset(void *to, int byte, size_t len);

#endif
