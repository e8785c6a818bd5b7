/* SPDX-License-Identifier: MIT */
#include "malloc/census.h"
#include "malloc/mapped.h"
#include "malloc/public.h"

/* Both as <malloc.h> has them. */
struct mallinfo2 {
	size_t arena, ordblks, smblks, hblks, hblkhd, usmblks, fsmblks, uordblks, fordblks, keepcost;
};

struct mallinfo {
	int arena, ordblks, smblks, hblks, hblkhd, usmblks, fsmblks, uordblks, fordblks, keepcost;
};

struct mallinfo2 mallinfo2(void)
{
	struct census sum = {0};
	for (struct arena *a = &main_arena; a; a = arena_next(a)) {
		struct census s = census_take(a, NULL);
		census_add(&sum, &s);
		if (a == &main_arena)
			sum.top = s.top;
	}
	return (struct mallinfo2){
		.arena = sum.system,
		.ordblks = sum.free_count,
		.smblks = sum.idle_count,
		.hblks = atomic_load_size_relaxed(&mapped_totals.count),
		.hblkhd = atomic_load_size_relaxed(&mapped_totals.bytes),
		.fsmblks = sum.idle_bytes,
		.uordblks = census_used(&sum),
		.fordblks = sum.free_bytes + sum.idle_bytes,
		.keepcost = sum.top,
	};
}

struct mallinfo mallinfo(void)
{
	struct mallinfo2 m = mallinfo2();
	return (struct mallinfo){
		(int)m.arena, (int)m.ordblks, (int)m.smblks, (int)m.hblks, (int)m.hblkhd, (int)m.usmblks,
		(int)m.fsmblks, (int)m.uordblks, (int)m.fordblks, (int)m.keepcost,
	};
}
