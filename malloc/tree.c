/* SPDX-License-Identifier: MIT */
/* See tree.h. Under the arena's lock. */
#include "malloc/tree.h"

#include "malloc/bin.h"

/* No size has a higher bit: user addresses end there. */
#define TREE_LAST_BIN_BIT (sizeof(size_t) == 8 ? 46 : 31)

unsigned tree_first_bit(unsigned i)
{
	if (i >= 126)
		return TREE_LAST_BIN_BIT;
	if (i >= 124)
		return 17;
	if (i >= 120)
		return 14;
	if (i >= 112)
		return 11;
	return i >= 96 ? 8 : 5;
}

static struct chunk **tree_root(struct arena *a, unsigned i)
{
	return &a->trees[i - BIN_LARGE];
}

_Noreturn static void tree_corrupted(void)
{
	sys_die("malloc(): largebin double linked list corrupted (nextsize)");
}

/* The node that slot points to, which must know it: so no corrupt tree leads in circles. */
static struct chunk *tree_down(struct chunk **slot)
{
	struct chunk *node = *slot;
	if (node && node->slot != slot)
		tree_corrupted();
	return node;
}

/* Joins c to the ring of a node of its size, as its youngest. */
static void tree_join(struct chunk *node, struct chunk *c)
{
	struct chunk *last = node->bk;
	if (last->fd != node)
		sys_die("malloc(): largebin double linked list corrupted (bk)");
	c->slot = NULL;
	c->fd = node;
	c->bk = last;
	last->fd = c;
	node->bk = c;
}

void tree_insert(struct arena *a, struct chunk *c)
{
	size_t csz = chunk_size(c);
	unsigned i = bin_large_index(csz);
	struct chunk **slot = tree_root(a, i);
	arena_assert_held(a);

	struct chunk *node;
	for (unsigned bit = tree_first_bit(i); (node = tree_down(slot)); bit--) {
		if (bit < 3)
			tree_corrupted();
		if (chunk_size(node) == csz) {
			tree_join(node, c);
			return;
		}
		slot = &node->child[csz >> bit & 1];
	}
	*slot = c;
	c->slot = slot;
	c->child[0] = c->child[1] = NULL;
	c->fd = c->bk = c;
	bin_mark(a, i);
}

/* Puts r (or nothing) where node c is, with c's children below it. */
static void tree_replace(struct chunk *c, struct chunk *r)
{
	*c->slot = r;
	if (!r)
		return;
	r->slot = c->slot;
	for (int k = 0; k < 2; k++) {
		r->child[k] = c->child[k];
		if (r->child[k])
			r->child[k]->slot = &r->child[k];
	}
}

/* Any leaf below c may take c's place: it has the bits that c's place asks for. */
static struct chunk *tree_pluck_leaf(struct chunk *c)
{
	struct chunk *leaf = NULL;
	for (struct chunk *down = c; down; down = tree_down(&down->child[!!down->child[1]]))
		leaf = down;
	if (leaf == c)
		return NULL;
	*leaf->slot = NULL;
	return leaf;
}

void tree_remove(struct arena *a, struct chunk *c)
{
	struct chunk *fd = c->fd;
	arena_assert_held(a);
	ring_unlink(c);
	if (!c->slot)
		return;

	if (*c->slot != c || (c->child[0] && c->child[0]->slot != &c->child[0]) ||
	    (c->child[1] && c->child[1]->slot != &c->child[1]))
		sys_die("corrupted double-linked list (not small)");
	tree_replace(c, fd != c ? fd : tree_pluck_leaf(c));

	unsigned i = bin_large_index(chunk_size(c));
	if (!*tree_root(a, i))
		bin_unmark(a, i);
}

/* One of the ring rather than the node itself: it leaves without the tree changing. */
static struct chunk *tree_pick(struct chunk *node)
{
	return node->fd;
}

/* The smallest of a subtree is on the path that goes left wherever it can. */
static struct chunk *subtree_least(struct chunk *node, struct chunk *best)
{
	for (; node; node = tree_down(&node->child[!node->child[0]]))
		if (!best || chunk_size(node) < chunk_size(best))
			best = node;
	return best;
}

struct chunk *tree_least(struct arena *a, unsigned i)
{
	arena_assert_held(a);
	return tree_pick(subtree_least(tree_down(tree_root(a, i)), NULL));
}

/*
 * Follows the bits of csz. Each step left with something on the right leaves behind sizes that are
 * all greater; the latest such is the closest, and its least one the only other candidate.
 */
struct chunk *tree_best_fit(struct arena *a, unsigned i, size_t csz)
{
	struct chunk *best = NULL, *greater = NULL;
	unsigned bit = tree_first_bit(i);
	arena_assert_held(a);

	for (struct chunk *node = tree_down(tree_root(a, i)); node; bit--) {
		size_t here = chunk_size(node);
		if (bit < 3)
			tree_corrupted();
		if (here == csz)
			return tree_pick(node);
		if (here > csz && (!best || here < chunk_size(best)))
			best = node;
		unsigned side = csz >> bit & 1;
		if (!side && node->child[1])
			greater = tree_down(&node->child[1]);
		node = tree_down(&node->child[side]);
	}
	best = subtree_least(greater, best);
	return best ? tree_pick(best) : NULL;
}
