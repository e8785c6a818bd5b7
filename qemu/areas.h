/* SPDX-License-Identifier: MIT */
/*
 * The program's address space: areas, a list by address that covers all of it, what is free too;
 * neighbours differ. Pages come when they are touched. An area that may be touched at all is charged: a
 * frame is promised for each page that is not there yet, and its tables are made beforehand. So
 *
 *   frames.promised == pages of charged areas - pages that are there
 */
#ifndef QEMU_AREAS_H
#define QEMU_AREAS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "qemu/frames.h"

#define STACK_TOP USER_END
#define STACK_MOST (8ul << 20)
#define STACK_FIRST (128ul << 10)
#define STACK_LOWEST (STACK_TOP - STACK_MOST - (1ul << 20)) /* nothing is mapped from here on, with a gap */

/* Linux's vm.mmap_min_addr: no program maps the page at NULL. */
#define LOWEST 0x10000ul

enum area_kind {
	AREA_FREE,
	AREA_PROGRAM,
	AREA_BREAK,
	AREA_STACK,
	AREA_MAPPING,
};

struct area {
	struct area *next;
	uintptr_t start, end;
	enum area_kind kind;
	int prot;
	bool charged;
};

/* The area that an address is in; NULL where the program has none. */
struct area *area_at(uintptr_t at);

/* Whether all of a range is free, or nothing of it. */
bool areas_free(uintptr_t start, uintptr_t end);
bool areas_cover(uintptr_t start, uintptr_t end);

/* The highest free range of that length below the stack's; 0 where there is none. */
uintptr_t areas_place(size_t len);

/* All lengths and addresses: whole pages. 0 or -errno, and then nothing has changed. */
long areas_unmap(uintptr_t start, size_t len);
/* A range gets that protection; what is free of it becomes of that kind. */
long areas_map(uintptr_t start, size_t len, int prot, enum area_kind kind);
/* A range within one area goes to a free range, which is as long or longer. */
long areas_move(uintptr_t start, size_t len, uintptr_t to, size_t new_len);

/* Forgets contents: pages are zero when touched again. */
void areas_discard(uintptr_t start, size_t len);

/* Everything, the tables too. */
void areas_end(void);

/* Makes sure that a page is there for a use, one of PROT_READ, PROT_WRITE, PROT_EXEC: NULL, or why it
 * cannot be used so. */
const char *areas_touch(uintptr_t at, int use);

#endif
