/* SPDX-License-Identifier: MIT */
/* AVL trees: the heights of a node's two sides differ by one at most. */
#include <search.h>
#include <stddef.h>
#include <stdlib.h>

#define HEIGHT_MAX 96 /* 1.44 times the bits of an address, and some */

struct node {
	const void *key;
	struct node *side[2];
	int height;
};

static int height(const struct node *n)
{
	return n ? n->height : 0;
}

static void measure(struct node *n)
{
	int a = height(n->side[0]);
	int b = height(n->side[1]);
	n->height = (a > b ? a : b) + 1;
}

/* The node on that side takes n's place. */
static struct node *rotate(struct node *n, int side)
{
	struct node *up = n->side[side];
	n->side[side] = up->side[!side];
	up->side[!side] = n;
	measure(n);
	measure(up);
	return up;
}

static struct node *balance(struct node *n)
{
	int lean = height(n->side[1]) - height(n->side[0]);
	if (lean >= -1 && lean <= 1) {
		measure(n);
		return n;
	}
	int side = lean > 0;
	struct node *heavy = n->side[side];
	if (height(heavy->side[!side]) > height(heavy->side[side]))
		n->side[side] = rotate(heavy, !side);
	return rotate(n, side);
}

/* Balances from the end of a path of links to its beginning. */
static void balance_path(struct node **path[], int count)
{
	while (count--)
		*path[count] = balance(*path[count]);
}

void *tfind(const void *key, void *const *root, int (*compare)(const void *, const void *))
{
	struct node *n = root ? *root : NULL;
	int order;
	while (n && (order = compare(key, n->key)) != 0)
		n = n->side[order > 0];
	return n;
}

void *tsearch(const void *key, void **root, int (*compare)(const void *, const void *))
{
	struct node **path[HEIGHT_MAX];
	int count = 0;
	if (!root)
		return NULL;
	struct node **link = (struct node **)root;
	while (*link) {
		int order = compare(key, (*link)->key);
		if (!order)
			return *link;
		path[count++] = link;
		link = &(*link)->side[order > 0];
	}
	struct node *new = malloc(sizeof *new);
	if (!new)
		return NULL;
	*new = (struct node){.key = key, .height = 1};
	*link = new;
	balance_path(path, count);
	return new;
}

void *tdelete(const void *restrict key, void **restrict root,
              int (*compare)(const void *, const void *))
{
	struct node **path[HEIGHT_MAX];
	int count = 0;
	struct node **link = (struct node **)root;
	int order;
	if (!root || !*root)
		return NULL;
	while ((order = compare(key, (*link)->key)) != 0) {
		path[count++] = link;
		link = &(*link)->side[order > 0];
		if (!*link)
			return NULL;
	}
	struct node *gone = *link;
	struct node *parent = count ? *path[count - 1] : gone;

	if (gone->side[0] && gone->side[1]) {
		/* The next greater node takes its place: only its key moves. */
		path[count++] = link;
		struct node *keeps = gone;
		link = &gone->side[1];
		while ((*link)->side[0]) {
			path[count++] = link;
			link = &(*link)->side[0];
		}
		gone = *link;
		keeps->key = gone->key;
	}
	*link = gone->side[!gone->side[0]];
	free(gone);
	balance_path(path, count);
	return parent;
}

static void walk(const struct node *n, void (*visit)(const void *, VISIT, int), int depth)
{
	if (!n)
		return;
	if (n->height == 1) {
		visit(n, leaf, depth);
		return;
	}
	visit(n, preorder, depth);
	walk(n->side[0], visit, depth + 1);
	visit(n, postorder, depth);
	walk(n->side[1], visit, depth + 1);
	visit(n, endorder, depth);
}

void twalk(const void *root, void (*visit)(const void *, VISIT, int))
{
	walk(root, visit, 0);
}

void tdestroy(void *root, void (*free_key)(void *))
{
	struct node *n = root;
	if (!n)
		return;
	tdestroy(n->side[0], free_key);
	tdestroy(n->side[1], free_key);
	if (free_key)
		free_key((void *)n->key);
	free(n);
}
