/* SPDX-License-Identifier: MIT */
/* malloc_stats, in the words of the C library's. */
#include "malloc/census.h"
#include "malloc/mapped.h"
#include "malloc/public.h"
#include "malloc/text.h"

static void put_line(struct text *t, const char *what, size_t value)
{
	text_put(t, what);
	text_aligned(t, value, 10);
	text_put(t, "\n");
}

static void put_pair(struct text *t, size_t system, size_t used)
{
	put_line(t, "system bytes     = ", system);
	put_line(t, "in use bytes     = ", used);
}

void malloc_stats(void)
{
	struct text t = text_for_file(2);
	struct census sum = {0};
	size_t number = 0, mapped = atomic_load_size_relaxed(&mapped_totals.bytes);
	for (struct arena *a = &main_arena; a; a = arena_next(a)) {
		struct census s = census_take(a, NULL);
		census_add(&sum, &s);
		text_put(&t, "Arena ");
		text_decimal(&t, number++);
		text_put(&t, ":\n");
		put_pair(&t, s.system, census_used(&s));
	}
	text_put(&t, "Total (incl. mmap):\n");
	put_pair(&t, sum.system + mapped, census_used(&sum) + mapped);
	put_line(&t, "max mmap regions = ", mapped_totals.max_count);
	put_line(&t, "max mmap bytes   = ", mapped_totals.max_bytes);
	text_flush(&t);
}
