/* SPDX-License-Identifier: MIT */
#include "malloc/purge.h"

#include "malloc/bin.h"
#include "malloc/tree.h"

/* A walk over free chunks: those that have so many dirty bytes, and whether any page went. */
struct purge {
	struct arena *a;
	size_t least;
	bool any;
};

/* Whole pages of a free chunk, behind the words that lists and trees use. */
static void purge_chunk(struct purge *p, struct chunk *c)
{
	size_t page = sys_facts()->page, csz = chunk_size(c);
	uintptr_t from = ((uintptr_t)(c + 1) + page - 1) & -page;
	uintptr_t to = ((uintptr_t)c + csz) & -page;
	if (from >= to || chunk_dirty(c, csz) < p->least || sys_discard((void *)from, to - from))
		return;
	p->any = true;
	if (csz < PURGE_MIN)
		return;
	slack_give(&p->a->slack, c->dirty);
	p->a->dirty -= chunk_worth(c, csz);
	c->dirty = 0;
}

/* The chunks of a tree, rings included. As deep as sizes have bits. */
static void purge_tree(struct purge *p, struct chunk *node)
{
	if (!node)
		return;
	purge_chunk(p, node);
	for (struct chunk *c = node->fd; c != node; c = c->fd)
		purge_chunk(p, c);
	for (unsigned side = 0; side < 2; side++)
		purge_tree(p, node->child[side]);
}

/* Wherever they are. */
static void purge(struct purge *p)
{
	struct arena *a = p->a;
	struct chunk *head = bin_head(a, BIN_UNSORTED);
	if (a->last_remainder)
		purge_chunk(p, a->last_remainder);
	if (bin_any(a, BIN_UNSORTED))
		for (struct chunk *c = head->fd; c != head; c = c->fd)
			purge_chunk(p, c);
	for (unsigned i = BIN_COUNT - 1; i >= bin_large_index(p->least); i--)
		purge_tree(p, a->trees[i - BIN_LARGE]);
}

void purge_if_many(struct arena *a)
{
	arena_assert_held(a);
	if (a->dirty > slack_limit(&a->slack, PURGE_LEAST, arena_live(a) / PURGE_LIVE_PART))
		purge(&(struct purge){.a = a, .least = PURGE_MIN});
}

bool purge_all(struct arena *a)
{
	struct purge p = {.a = a, .least = sys_facts()->page};
	arena_assert_held(a);
	purge(&p);
	return p.any;
}
