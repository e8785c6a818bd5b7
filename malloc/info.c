/* SPDX-License-Identifier: MIT */
/*
 * What malloc_info writes: the C library's XML, its version 1. "fast" is what the depots hold, "rest"
 * all else that is free. No lock is held while anything is written.
 */
#include "malloc/census.h"
#include "malloc/mapped.h"
#include "malloc/public.h"
#include "malloc/text.h"

static void put_attribute(struct text *t, const char *name, size_t value)
{
	text_put(t, " ");
	text_put(t, name);
	text_put(t, "=\"");
	text_decimal(t, value);
	text_put(t, "\"");
}

static void put_group(struct text *t, const char *element, const struct census_group *g, size_t from)
{
	if (!g->count)
		return;
	text_put(t, "  <");
	text_put(t, element);
	put_attribute(t, "from", from);
	put_attribute(t, "to", g->most);
	put_attribute(t, "total", g->bytes);
	put_attribute(t, "count", g->count);
	text_put(t, "/>\n");
}

/* <element type="type" size="..."/>, with a count where there is one. */
static void put_type(struct text *t, const char *element, const char *type, const size_t *count, size_t size)
{
	text_put(t, "<");
	text_put(t, element);
	text_put(t, " type=\"");
	text_put(t, type);
	text_put(t, "\"");
	if (count)
		put_attribute(t, "count", *count);
	put_attribute(t, "size", size);
	text_put(t, "/>\n");
}

static void put_free(struct text *t, const struct census *s)
{
	put_type(t, "total", "fast", &s->idle_count, s->idle_bytes);
	put_type(t, "total", "rest", &s->free_count, s->free_bytes);
}

static void put_system(struct text *t, const struct census *s)
{
	put_type(t, "system", "current", NULL, s->system);
	put_type(t, "system", "max", NULL, s->max_system);
	put_type(t, "aspace", "total", NULL, s->system);
	put_type(t, "aspace", "mprotect", NULL, s->system);
}

static void put_arena(struct text *t, size_t number, const struct census *s,
                      const struct census_groups *groups)
{
	text_put(t, "<heap");
	put_attribute(t, "nr", number);
	text_put(t, ">\n<sizes>\n");
	/* What may be in a class is all that is larger than the one before. */
	for (unsigned i = 1; i < TCACHE_CLASSES; i++)
		put_group(t, "size", &groups->classes[i], tcache_class_size(i - 1) + 1);
	for (unsigned i = BIN_UNSORTED + 1; i < BIN_COUNT; i++)
		put_group(t, "size", &groups->bins[i], groups->bins[i].least);
	put_group(t, "unsorted", &groups->bins[BIN_UNSORTED], groups->bins[BIN_UNSORTED].least);
	text_put(t, "</sizes>\n");
	put_free(t, s);
	put_system(t, s);
	if (number)
		put_type(t, "aspace", "subheaps", NULL, s->heaps);
	text_put(t, "</heap>\n");
}

void malloc_info_write(void (*put)(void *to, const char *s, size_t len), void *to)
{
	struct text t = {.put = put, .to = to};
	struct census_groups groups;
	struct census sum = {0};
	size_t number = 0;
	text_put(&t, "<malloc version=\"1\">\n");
	for (struct arena *a = &main_arena; a; a = arena_next(a)) {
		struct census s = census_take(a, &groups);
		census_add(&sum, &s);
		put_arena(&t, number++, &s, &groups);
	}
	size_t mapped = atomic_load_size_relaxed(&mapped_totals.count);
	put_free(&t, &sum);
	put_type(&t, "total", "mmap", &mapped, atomic_load_size_relaxed(&mapped_totals.bytes));
	put_system(&t, &sum);
	text_put(&t, "</malloc>\n");
	text_flush(&t);
}
