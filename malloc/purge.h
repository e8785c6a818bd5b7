/* SPDX-License-Identifier: MIT */
/*
 * Whole pages inside free chunks go back to the system when many lie idle. A free chunk of PURGE_MIN bytes
 * and more knows how many of its bytes may be resident (`dirty`): all that was in use since its pages
 * went back last. Chunks with few are let alone; the sum over the others decides.
 */
#ifndef MALLOC_PURGE_H
#define MALLOC_PURGE_H

#include "malloc/arena.h"

/* Gives back pages if more is dirty than the arena may hold idle; whether any went. */
bool purge_if_many(struct arena *a);

/* Gives back all whole pages of all free chunks, small purges too; whether there were any. */
bool purge_all(struct arena *a);

#endif
