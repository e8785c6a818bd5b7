/* SPDX-License-Identifier: MIT */
/*
 * A large bin: a binary trie over the bits of the chunk sizes (Fredkin 1960; for free memory Lea
 * 2005), so that the best fit is found in as many steps as two sizes of the bin can differ in
 * bits: 2 in the bins of 64 bytes, 5 in those of 512, however many chunks there are.
 *
 * A node is a chunk. The further chunks of its size hang on it as a ring through fd and bk. Which
 * of the three a free large chunk is, its slot says:
 *
 *   slot                 the chunk is
 *   &a->unsorted_slot    in the unsorted ring, in no tree
 *   NULL                 in the ring of a node of its size
 *   anything else        a node; *slot is the one pointer that points down to it
 *
 * Invariants (check.c):
 *
 *   T1  c is a node  =>  *c.slot = c; for each child d: d.slot = &c.child[i]
 *   T2  sizes below c.child[i] of level n have bit (first bit of the bin - n) equal to i
 *   T3  all chunks of one ring have one size, no other node has that size
 *   T4  all sizes are of the tree's bin
 */
#ifndef MALLOC_TREE_H
#define MALLOC_TREE_H

#include "malloc/arena.h"

/* Puts a free large chunk into the tree of its bin. */
void tree_insert(struct arena *a, struct chunk *c);

/* Takes out a chunk that is a node or in the ring of one. */
void tree_remove(struct arena *a, struct chunk *c);

/* The smallest chunk of large bin i that has csz bytes at least, or NULL. Not taken out. */
struct chunk *tree_best_fit(struct arena *a, unsigned i, size_t csz);

/* The smallest chunk of large bin i, which holds one. Not taken out. */
struct chunk *tree_least(struct arena *a, unsigned i);

/* The highest bit in which two sizes of large bin i may differ: the one that its root decides. */
unsigned tree_first_bit(unsigned i);

#endif
