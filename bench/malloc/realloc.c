/* SPDX-License-Identifier: MIT */
/*
 * Many arrays that grow side by side, element after element: half of them double their room when it
 * is full, half ask for a few elements more.
 */
#include "bench/malloc/bench.h"
#include "bench/malloc/workloads.h"

#define ARRAYS 128
#define STEP 8 /* elements */

struct array {
	uint64_t *of;
	size_t count, room, until;
};

static void begin_array(struct worker *w, struct array *a)
{
	*a = (struct array){.until = log_between(w, 4, 17)};
}

static void end_array(struct worker *w, struct array *a)
{
	if (a->count && (a->of[0] != 0 || a->of[a->count - 1] != a->count - 1))
		die("an array has changed");
	w->sum += a->count;
	free(a->of);
}

static void append(struct array *a, int doubles)
{
	if (a->count == a->room) {
		a->room = doubles && a->room ? a->room * 2 : a->room + STEP;
		a->of = realloc(a->of, a->room * sizeof *a->of);
		if (!a->of)
			die("no memory");
	}
	a->of[a->count] = a->count;
	a->count++;
}

/* An array gets a few rooms' worth at a time, so that neighbours are in each other's way. */
static void arrays(struct worker *w)
{
	static _Thread_local struct array all[ARRAYS];
	for (size_t i = 0; i < ARRAYS; i++)
		begin_array(w, &all[i]);
	for (long steps = share(w, 460000); steps > 0; steps--) {
		size_t i = below(w, ARRAYS);
		for (int n = 0; n < 3 * STEP; n++)
			append(&all[i], i % 2);
		if (all[i].count >= all[i].until) {
			end_array(w, &all[i]);
			begin_array(w, &all[i]);
		}
	}
	for (size_t i = 0; i < ARRAYS; i++)
		end_array(w, &all[i]);
}

uint64_t run_realloc(int threads, long scale)
{
	return team(threads, scale, arrays, NULL);
}
