/* SPDX-License-Identifier: MIT */
/*
 * Threads that keep some of what they take, give back some, and exchange some with each other
 * through a table; in several rounds, between which everything is given back.
 */
#include "bench/malloc/bench.h"
#include "bench/malloc/workloads.h"

#include <stdatomic.h>

#define ROUNDS 8
#define KEPT 4096
#define TABLE 1000

static _Atomic(void *) table[TABLE];

/* Mostly small; one in a thousand up to 256 KiB. */
static size_t size_of_any(struct worker *w)
{
	uint32_t kind = draw(w) % 1000;
	if (kind < 1)
		return log_between(w, 15, 18);
	if (kind < 20)
		return log_between(w, 10, 15);
	return log_between(w, 4, 10);
}

static void give_any(struct worker *w, void *p)
{
	if (p)
		give(w, p);
}

/* What is drawn must not depend on what the others do. */
static void mixed(struct worker *w)
{
	static _Thread_local void *kept[KEPT];
	for (long steps = share(w, 9000000) / ROUNDS + 1; steps > 0; steps--) {
		void **slot = &kept[below(w, KEPT)];
		uint32_t kind = draw(w) % 8;
		if (kind < 5) {
			give_any(w, *slot);
			*slot = take(w, size_of_any(w));
		} else if (kind < 7) {
			give_any(w, *slot);
			*slot = NULL;
		} else {
			void *sent = take(w, size_of_any(w));
			give_any(w, atomic_exchange(&table[below(w, TABLE)], sent));
		}
	}
	for (size_t i = 0; i < KEPT; i++) {
		give_any(w, kept[i]);
		kept[i] = NULL;
	}
}

uint64_t run_mixed(int threads, long scale)
{
	uint64_t sum = 0;
	struct worker last;
	seed(&last, 0, 1, scale, NULL);
	for (int round = 0; round < ROUNDS; round++) {
		sum += team(threads, scale, mixed, NULL);
		for (size_t i = 0; i < TABLE; i++)
			give_any(&last, atomic_exchange(&table[i], NULL));
	}
	return sum + last.sum;
}
