/* SPDX-License-Identifier: MIT */
/*
 * The way home of chunks that a thread frees and that are of another thread's arena: never by waiting for
 * that arena's lock. Where the lock is not to be had at once they are pushed onto the arena's list of remote
 * frees (see arena.h), for whoever holds the lock next. Strangers, chunks of other arenas, may first wait in the
 * depot of the arena whose thread freed them.
 */
#ifndef MALLOC_REMOTE_H
#define MALLOC_REMOTE_H

#include "malloc/arena.h"

/* A list of count chunks of class i, carrying the key, that the calling thread has too much of: for the depot of
 * its own arena, strangers and all, unless the first of them is one. */
void remote_keep(struct cached *list, unsigned i, unsigned count);

/* Such chunks, each to its arena. */
void remote_send_home(struct cached *list, unsigned i, unsigned count);

/* The rest of a list from its first chunk on that is of arena a. Those before it are pushed onto the lists of
 * remote frees of theirs, whatever locks are held. */
struct cached *remote_skip_strangers(const struct arena *a, struct cached *list);

/* All that lies in depots is merged, or pushed home. Without any lock held. */
void remote_empty_depots(void);

/* One chunk in use that is in no cache. */
void remote_send_chunk_home(struct chunk *c);

/* Takes in what was pushed. With the arena's lock held. */
void remote_take(struct arena *a);

#endif
