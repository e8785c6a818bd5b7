/* SPDX-License-Identifier: MIT */
/*
 * Page tables of the program. An entry of the last level is
 *
 *   0                          no page yet
 *   frame + USER + rights      a page
 *   frame + KEPT               a page that may not be touched now (PROT_NONE)
 */
#ifndef QEMU_TABLES_H
#define QEMU_TABLES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* PROT_READ, PROT_WRITE are in sys/linux/abi.h. */
#define PROT_EXEC 4

typedef uint64_t entry_t;

/* Looks whether the processor can refuse execution, and forgets the start code's mapping at 0. */
void tables_init(void);

/* Makes the tables for [start, end); false where frames are wanting. */
bool tables_make(uintptr_t start, uintptr_t end);

/* The page at an address as the shim sees it; NULL where there is none. */
void *tables_page(uintptr_t at);

/* Puts a frame where no page is; the tables are there. */
void tables_put(uintptr_t at, void *frame, int prot);

void tables_protect(uintptr_t start, uintptr_t end, int prot);

/* Takes the pages away: how many there were. */
size_t tables_drop(uintptr_t start, uintptr_t end);

/* Moves pages to where there are tables and none are. */
void tables_move(uintptr_t start, uintptr_t end, uintptr_t to);

/* Gives back the tables, which hold no pages any more. Until then they stay: a range that was used once
 * will be used again. */
void tables_end(void);

#endif
