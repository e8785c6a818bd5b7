/* SPDX-License-Identifier: MIT */
/* malloc_trim: gives back what can be given back without moving anything. */
#include "malloc/bin.h"
#include "malloc/public.h"
#include "malloc/top.h"
#include "malloc/tree.h"

/* Gives back the whole pages inside a free chunk, behind the words that lists and trees use. */
static bool discard_inside(struct chunk *c)
{
	size_t page = sys_facts()->page;
	uintptr_t from = ((uintptr_t)(c + 1) + page - 1) & -page;
	uintptr_t to = ((uintptr_t)c + chunk_size(c)) & -page;
	return from < to && !sys_discard((void *)from, to - from);
}

/* The chunks of a tree, rings included. As deep as sizes have bits. */
static bool discard_in_tree(struct chunk *node)
{
	if (!node)
		return false;
	bool any = discard_inside(node);
	for (struct chunk *c = node->fd; c != node; c = c->fd)
		any |= discard_inside(c);
	for (unsigned side = 0; side < 2; side++)
		any |= discard_in_tree(node->child[side]);
	return any;
}

static bool discard_in_arena(struct arena *a)
{
	bool any = a->last_remainder && discard_inside(a->last_remainder);
	struct chunk *head = bin_head(a, BIN_UNSORTED);
	if (bin_any(a, BIN_UNSORTED))
		for (struct chunk *c = head->fd; c != head; c = c->fd)
			any |= discard_inside(c);
	for (unsigned i = bin_large_index(sys_facts()->page); i < BIN_COUNT; i++)
		any |= discard_in_tree(a->trees[i - BIN_LARGE]);
	return any;
}

int malloc_trim(size_t pad)
{
	struct arena *a = arena_acquire();
	bool any = discard_in_arena(a);
	any |= top_trim(a, pad);
	arena_release(a);
	return any;
}
