/* SPDX-License-Identifier: MIT */
#include "malloc/census.h"

#include "malloc/depot.h"

static void count(struct census_group *g, size_t csz)
{
	g->least = g->count && g->least < csz ? g->least : csz;
	g->most = g->most > csz ? g->most : csz;
	g->count++;
	g->bytes += csz;
}

static void count_ring(struct census_group *g, const struct chunk *first, const struct chunk *stop)
{
	for (const struct chunk *c = first; c != stop; c = c->fd)
		count(g, chunk_size(c));
}

/* As deep as sizes have bits. */
static void count_tree(struct census_group *g, const struct chunk *node)
{
	if (!node)
		return;
	count(g, chunk_size(node));
	count_ring(g, node->fd, node);
	for (unsigned side = 0; side < 2; side++)
		count_tree(g, node->child[side]);
}

static void count_bins(struct census *s, struct arena *a, struct census_groups *groups)
{
	const struct chunk *rest = a->last_remainder;
	unsigned rest_bin = rest ? bin_index(chunk_size(rest)) : 0;
	for (unsigned i = BIN_UNSORTED; i < BIN_COUNT; i++) {
		struct census_group g = {0};
		if (bin_any(a, i) && i < BIN_LARGE)
			count_ring(&g, bin_head(a, i)->fd, bin_head(a, i));
		else if (bin_any(a, i))
			count_tree(&g, a->trees[i - BIN_LARGE]);
		if (i == rest_bin)
			count(&g, chunk_size(rest));
		s->free_count += g.count;
		s->free_bytes += g.bytes;
		if (groups)
			groups->bins[i] = g;
	}
}

/* A depot counts its chunks as their class's least. */
static void count_depot(struct census *s, const struct depot *d, struct census_groups *groups)
{
	for (unsigned i = 0; i < TCACHE_CLASSES; i++) {
		struct census_group g = {0};
		const struct cached *batch = d->batches[i];
		for (; batch; batch = (const struct cached *)batch->batch)
			g.count += batch_count(batch);
		g.least = g.most = tcache_class_size(i);
		g.bytes = g.count * g.least;
		s->idle_count += g.count;
		s->idle_bytes += g.bytes;
		if (groups)
			groups->classes[i] = g;
	}
}

struct census census_take(struct arena *a, struct census_groups *groups)
{
	struct census s = {0};
	lock_acquire(&a->lock);
	arena_take_remote(a);
	count_bins(&s, a, groups);
	count_depot(&s, &a->depot, groups);
	s.top = a->top_size;
	s.free_count++;
	s.free_bytes += s.top;
	s.system = a->system_mem;
	s.max_system = a->max_system_mem;
	for (const struct heap *h = a->heap; h; h = h->prev)
		s.heaps++;
	arena_release(a);
	return s;
}

void census_add(struct census *sum, const struct census *s)
{
	sum->free_count += s->free_count;
	sum->free_bytes += s->free_bytes;
	sum->idle_count += s->idle_count;
	sum->idle_bytes += s->idle_bytes;
	sum->system += s->system;
	sum->max_system += s->max_system;
}
