/* SPDX-License-Identifier: MIT */
/* Threads of the host's that share the heap by the lock hook. Blocks change hands; each has a pattern. */
#include <pthread.h>

#include "tests/check.h"

#include "sys/bare/fhbare.h"

#define THREADS 4
#define SLOTS 64

static unsigned char pool[400000];
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static unsigned char *slots[SLOTS]; /* a block's length stands in its first two bytes */
static long broken;

static uintptr_t lock(void)
{
	return (uintptr_t)pthread_mutex_lock(&mutex);
}

static void unlock(uintptr_t was)
{
	(void)was;
	pthread_mutex_unlock(&mutex);
}

static void give_back(unsigned char *p)
{
	if (!p)
		return;
	unsigned len = p[0] | (unsigned)p[1] << 8;
	for (unsigned i = 2; i < len; i++)
		if (p[i] != (unsigned char)(len + i))
			__atomic_add_fetch(&broken, 1, __ATOMIC_RELAXED);
	fh_free(p);
}

static void *work(void *arg)
{
	uint32_t state = (uint32_t)(uintptr_t)arg;
	for (long i = check_scale(100000); i; i--) {
		state = state * 1664525 + 1013904223;
		unsigned len = 2 + (state >> 8) % (i % 16 ? 300 : 9000);
		unsigned char *p = fh_malloc(len); /* or NULL: then something is given back */
		if (p) {
			p[0] = (unsigned char)len;
			p[1] = (unsigned char)(len >> 8);
			for (unsigned k = 2; k < len; k++)
				p[k] = (unsigned char)(len + k);
		}
		give_back(__atomic_exchange_n(&slots[(state >> 24) % SLOTS], p, __ATOMIC_ACQ_REL));
	}
	return NULL;
}

int main(void)
{
	pthread_t threads[THREADS];
	fh_heap_set_hooks(&(struct fh_hooks){.lock = lock, .unlock = unlock});
	CHECK(fh_heap_init(&(struct fh_region){pool, sizeof pool}, 1) > sizeof pool - 200);
	for (uintptr_t i = 0; i < THREADS; i++)
		CHECK_EQ(pthread_create(&threads[i], NULL, work, (void *)(i + 1)), 0);
	for (int i = 0; i < THREADS; i++)
		CHECK_EQ(pthread_join(threads[i], NULL), 0);
	for (int i = 0; i < SLOTS; i++)
		give_back(slots[i]);
	CHECK_EQ(broken, 0);
	CHECK_EQ(fh_malloc_check(), 0);
	void *all = fh_malloc(sizeof pool - 300);
	CHECK(all != NULL);
	return check_done();
}
