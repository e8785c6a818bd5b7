/* SPDX-License-Identifier: MIT */
/*
 * Half of the threads take blocks and send them through a queue, half give them back. One thread
 * alone does both in turn.
 */
#include "bench/malloc/bench.h"
#include "bench/malloc/workloads.h"

#define BATCH 256
#define ROOM 32 /* batches in the queue */

struct batch {
	void *blocks[BATCH];
};

static struct {
	pthread_mutex_t lock;
	pthread_cond_t not_empty, not_full;
	struct batch *batches[ROOM];
	size_t head, tail;
} queue = {.lock = PTHREAD_MUTEX_INITIALIZER,
           .not_empty = PTHREAD_COND_INITIALIZER,
           .not_full = PTHREAD_COND_INITIALIZER};

static void send(struct batch *b)
{
	pthread_mutex_lock(&queue.lock);
	while (queue.tail - queue.head == ROOM)
		pthread_cond_wait(&queue.not_full, &queue.lock);
	queue.batches[queue.tail++ % ROOM] = b;
	pthread_cond_signal(&queue.not_empty);
	pthread_mutex_unlock(&queue.lock);
}

static struct batch *receive(void)
{
	pthread_mutex_lock(&queue.lock);
	while (queue.tail == queue.head)
		pthread_cond_wait(&queue.not_empty, &queue.lock);
	struct batch *b = queue.batches[queue.head++ % ROOM];
	pthread_cond_signal(&queue.not_full);
	pthread_mutex_unlock(&queue.lock);
	return b;
}

static struct batch *make_batch(struct worker *w)
{
	struct batch *b = malloc(sizeof *b);
	if (!b)
		die("no memory");
	for (size_t i = 0; i < BATCH; i++)
		b->blocks[i] = take(w, between(w, MIN_BLOCK, 512));
	return b;
}

static void end_batch(struct worker *w, struct batch *b)
{
	for (size_t i = 0; i < BATCH; i++)
		give(w, b->blocks[i]);
	free(b);
}

/* As many threads make as take, so each end of a maker ends one taker. */
static void produce_or_consume(struct worker *w)
{
	long batches = share(w, 12500);
	if (w->threads == 1) {
		for (; batches > 0; batches--) {
			send(make_batch(w));
			end_batch(w, receive());
		}
	} else if (w->index % 2 == 0) {
		for (batches *= 2; batches > 0; batches--)
			send(make_batch(w));
		send(NULL);
	} else {
		for (struct batch *b = receive(); b; b = receive())
			end_batch(w, b);
	}
}

uint64_t run_prodcons(int threads, long scale)
{
	return team(threads > 1 ? threads & ~1 : 1, scale, produce_or_consume, NULL);
}
