/* SPDX-License-Identifier: MIT */
/*
 * Threads that come and go by the thousand, joined and detached, with stacks of many sizes: each
 * finds clean thread-local storage and a stack of its own, whoever had the memory before. And two hundred at
 * once, who meet, and who leave memory behind.
 */
#include "tests/check.h"

#include <errno.h>
#include <malloc.h>
#include <pthread.h>
#include <sched.h>
#include <semaphore.h>
#include <stdlib.h>
#include <string.h>

static _Thread_local long initialised = 0x1234567;
static _Thread_local char zeroed[300];
static pthread_key_t key;
static long wrong, destroyed;
static sem_t ended;

static void destroy(void *value)
{
	(void)value;
	__atomic_add_fetch(&destroyed, 1, __ATOMIC_RELAXED);
}

static long soil(unsigned seed)
{
	volatile unsigned char block[3000];
	long bad = initialised != 0x1234567 || pthread_getspecific(key);
	for (size_t i = 0; i < sizeof zeroed; i++)
		bad += zeroed[i] != 0;
	for (size_t i = 0; i < sizeof block; i++)
		block[i] = (unsigned char)(seed + i);
	initialised = (long)seed;
	for (size_t i = 0; i < sizeof zeroed; i++)
		zeroed[i] = (char)(seed | 1);
	bad += pthread_setspecific(key, zeroed) != 0;
	errno = (int)seed;
	if (seed % 3 == 0)
		sched_yield();
	for (size_t i = 0; i < sizeof block; i++)
		bad += block[i] != (unsigned char)(seed + i);
	for (size_t i = 0; i < sizeof zeroed; i++)
		bad += zeroed[i] != (char)(seed | 1);
	return bad + (initialised != (long)seed) + (errno != (int)seed);
}

static void *joined(void *arg)
{
	return (void *)(soil((unsigned)(long)arg) ? -1 : (long)arg);
}

static void *detached(void *arg)
{
	__atomic_add_fetch(&wrong, soil((unsigned)(long)arg), __ATOMIC_RELAXED);
	sem_post(&ended);
	return NULL;
}

/* Of several threads that create others at once. */
static void *creator(void *arg)
{
	long rounds = (long)arg, bad = 0, let_go = 0;
	unsigned seed = (unsigned)rounds;
	pthread_t live[16] = {0};
	long given[16];
	for (long i = 0; i < rounds; i++) {
		pthread_attr_t a;
		pthread_t t;
		void *result;
		seed = seed * 1103515245 + 12345;
		unsigned pick = seed >> 16;
		pthread_attr_init(&a);
		if (pick & 1)
			pthread_attr_setstacksize(&a, 16384 + (size_t)(pick % 5) * 65536);
		if (pick & 2)
			pthread_attr_setguardsize(&a, (pick & 12) * 1024);
		if (pick & 16) {
			pthread_attr_setdetachstate(&a, PTHREAD_CREATE_DETACHED);
			bad += pthread_create(&t, &a, detached, (void *)(long)(pick & 1023)) != 0;
			let_go++;
		} else {
			size_t place = pick % 16;
			if (live[place]) {
				bad += pthread_join(live[place], &result) != 0;
				bad += (long)result != given[place];
			}
			given[place] = pick & 1023;
			bad += pthread_create(&live[place], &a, joined, (void *)given[place]) != 0;
		}
		pthread_attr_destroy(&a);
		for (; let_go > 20; let_go--)
			while (sem_wait(&ended))
				;
	}
	for (size_t i = 0; i < 16; i++)
		if (live[i])
			bad += pthread_join(live[i], NULL) != 0;
	for (; let_go; let_go--)
		while (sem_wait(&ended))
			;
	return (void *)bad;
}

static void churn(void)
{
	enum { CREATORS = 4 };
	pthread_t t[CREATORS];
	long rounds = check_scale(3000);
	for (int i = 0; i < CREATORS; i++)
		CHECK_EQ(pthread_create(&t[i], NULL, creator, (void *)(rounds + i)), 0);
	for (int i = 0; i < CREATORS; i++) {
		void *bad;
		CHECK_EQ(pthread_join(t[i], &bad), 0);
		CHECK_EQ((long)bad, 0);
	}
	CHECK_EQ(wrong, 0);
	CHECK(destroyed >= 4 * rounds);
}

/* --- Two hundred at once --- */

enum { CROWD = 200 };
static pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t c = PTHREAD_COND_INITIALIZER;
static pthread_barrier_t barrier;
static long inside, entered, rounds_entered[160];

/* In every fourth round nobody goes on before all have come. */
static void *in_crowd(void *arg)
{
	long rounds = (long)arg, bad = 0;
	for (long i = 0; i < rounds; i++) {
		pthread_mutex_lock(&m);
		bad += inside++ != 0;
		entered++;
		inside--;
		if (++rounds_entered[i] == CROWD)
			pthread_cond_broadcast(&c);
		while (i % 4 == 0 && rounds_entered[i] < CROWD)
			pthread_cond_wait(&c, &m);
		pthread_mutex_unlock(&m);
		if (i % 8 == 7)
			pthread_barrier_wait(&barrier);
	}
	return (void *)bad;
}

static void crowd(void)
{
	static pthread_t t[CROWD];
	long rounds = check_emulated() ? 16 : 160;
	pthread_barrier_init(&barrier, NULL, CROWD);
	for (int i = 0; i < CROWD; i++)
		CHECK_EQ(pthread_create(&t[i], NULL, in_crowd, (void *)rounds), 0);
	for (int i = 0; i < CROWD; i++) {
		void *bad;
		CHECK_EQ(pthread_join(t[i], &bad), 0);
		CHECK_EQ((long)bad, 0);
	}
	CHECK_EQ(entered, CROWD * rounds);
	CHECK_EQ(pthread_barrier_destroy(&barrier), 0);
}

/* --- Two hundred at once, again and again, each with memory that it leaves to whoever joins it --- */

static void *with_memory(void *arg)
{
	size_t seed = (size_t)arg;
	unsigned char *kept = NULL, *p;
	for (size_t i = 0; i < 100; i++) {
		size_t len = 1 + (seed * 131 + i * 977) % (i % 16 ? 600 : 40000);
		p = malloc(len);
		if (!p)
			return NULL;
		memset(p, (int)seed, len);
		if (kept && kept[0] != (unsigned char)seed)
			return NULL;
		free(kept);
		kept = p;
	}
	return kept;
}

static size_t bytes_used(void)
{
	malloc_trim(0);
	return mallinfo2().uordblks;
}

static void waves(void)
{
	static pthread_t t[CROWD];
	size_t used = 0;
	long count = check_emulated() ? 2 : 40;
	for (long n = 0; n < count; n++) {
		for (size_t i = 0; i < CROWD; i++)
			CHECK_EQ(pthread_create(&t[i], NULL, with_memory, (void *)(i + (size_t)n)), 0);
		for (size_t i = 0; i < CROWD; i++) {
			void *p;
			CHECK_EQ(pthread_join(t[i], &p), 0);
			if (CHECK(p != NULL))
				CHECK_EQ(*(unsigned char *)p, (unsigned char)(i + (size_t)n));
			free(p);
		}
		if (n == 0)
			used = bytes_used();
	}
	/* An arena or two more than in the first wave, perhaps; nothing of any thread's. */
	CHECK(bytes_used() < used + 32768);
	malloc_check();
}

int main(void)
{
	sem_init(&ended, 0, 0);
	pthread_key_create(&key, destroy);
	churn();
	crowd();
	waves();
	return check_done();
}
