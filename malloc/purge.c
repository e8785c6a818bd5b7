/* SPDX-License-Identifier: MIT */
#include "malloc/purge.h"

#include "malloc/bin.h"
#include "malloc/tree.h"

void purge_list_add(struct arena *a, struct chunk *c)
{
	struct chunk *first = a->dirty_first;
	a->dirty += c->dirty;
	if (!first) {
		a->dirty_first = c->dirty_next = c->dirty_prev = c;
		return;
	}
	c->dirty_next = first;
	c->dirty_prev = first->dirty_prev;
	c->dirty_prev->dirty_next = c;
	first->dirty_prev = c;
}

void purge_list_remove(struct arena *a, struct chunk *c)
{
	struct chunk *next = c->dirty_next, *prev = c->dirty_prev;
	if (next->dirty_prev != c || prev->dirty_next != c)
		sys_die("corrupted double-linked list (dirty chunks)");
	a->dirty -= c->dirty;
	next->dirty_prev = prev;
	prev->dirty_next = next;
	if (a->dirty_first == c)
		a->dirty_first = next != c ? next : NULL;
}

/* Whole pages of a free chunk, behind the words that lists and trees use. Whether any went. */
static bool purge_chunk(struct arena *a, struct chunk *c)
{
	size_t page = sys_facts()->page, csz = chunk_size(c);
	uintptr_t from = ((uintptr_t)(c + 1) + page - 1) & -page;
	uintptr_t to = ((uintptr_t)c + csz) & -page;
	bool went = from < to && !sys_discard((void *)from, to - from);
	if (csz < PURGE_MIN)
		return went;
	/* Where that was refused it would be again: as if it had gone. */
	if (chunk_worth(c, csz))
		purge_list_remove(a, c);
	if (went)
		slack_give(&a->slack, c->dirty, a->max_system_mem);
	/* The parts of pages at both ends stay, and count when they grow together with others. */
	size_t ends = from < to ? csz - (to - from) : csz;
	c->dirty = ends < PURGE_MIN ? ends : PURGE_MIN - 1;
	return went;
}

/* The oldest first: they will be wanted last. A bounded number; the next free goes on. */
bool purge_if_many(struct arena *a)
{
	bool any = false;
	arena_assert_held(a);
	size_t keep = arena_idle_limit(a, PURGE_LEAST, PURGE_LIVE_PART);
	if (a->dirty <= keep)
		return false;
	for (unsigned calls = 0; a->dirty > keep / 4 * 3 && calls < PURGE_CALLS; calls++)
		any |= purge_chunk(a, a->dirty_first);
	return any;
}

/* The chunks of a tree, rings included. As deep as sizes have bits. */
static bool purge_tree(struct arena *a, struct chunk *node)
{
	if (!node)
		return false;
	bool any = purge_chunk(a, node);
	for (struct chunk *c = node->fd; c != node; c = c->fd)
		any |= purge_chunk(a, c);
	for (unsigned side = 0; side < 2; side++)
		any |= purge_tree(a, node->child[side]);
	return any;
}

bool purge_all(struct arena *a)
{
	struct chunk *head = bin_head(a, BIN_UNSORTED);
	bool any = a->last_remainder && purge_chunk(a, a->last_remainder);
	arena_assert_held(a);
	if (bin_any(a, BIN_UNSORTED))
		for (struct chunk *c = head->fd; c != head; c = c->fd)
			any |= purge_chunk(a, c);
	for (unsigned i = BIN_COUNT - 1; i >= bin_large_index(sys_facts()->page); i--)
		any |= purge_tree(a, a->trees[i - BIN_LARGE]);
	return any;
}
