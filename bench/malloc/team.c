/* SPDX-License-Identifier: MIT */
#include "bench/malloc/bench.h"

#include <string.h>
#include <unistd.h>

void die(const char *why)
{
	static const char name[] = "malloc benchmark: ";
	if (write(2, name, sizeof name - 1) < 0 || write(2, why, strlen(why)) < 0 || write(2, "\n", 1) < 0)
		_exit(2);
	_exit(1);
}

void seed(struct worker *w, int index, int threads, long scale, void *shared)
{
	*w = (struct worker){.index = index, .threads = threads, .scale = scale, .shared = shared};
	w->state = 0x9e3779b97f4a7c15u * (uint64_t)(index + 1);
	for (int i = 0; i < 4; i++)
		draw(w);
}

static void *begin(void *arg)
{
	struct worker *w = arg;
	w->body(w);
	return NULL;
}

uint64_t team(int threads, long scale, void (*body)(struct worker *), void *shared)
{
	static struct worker workers[MAX_THREADS];
	uint64_t sum = 0;
	for (int i = 0; i < threads; i++) {
		seed(&workers[i], i, threads, scale, shared);
		workers[i].body = body;
	}
	if (threads == 1) {
		body(workers);
		return workers[0].sum;
	}
	for (int i = 0; i < threads; i++)
		if (pthread_create(&workers[i].thread, NULL, begin, &workers[i]))
			die("no thread");
	for (int i = 0; i < threads; i++) {
		pthread_join(workers[i].thread, NULL);
		sum += workers[i].sum;
	}
	return sum;
}
