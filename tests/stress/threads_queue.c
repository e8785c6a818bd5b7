/* SPDX-License-Identifier: MIT */
/*
 * Makers and takers around a small queue, some with time limits, some cancelled in the middle of
 * it and replaced (but where there are no signals): nothing is lost, nothing comes twice, nobody waits
 * for ever.
 */
#include "tests/check.h"

#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <stdlib.h>
#include <time.h>

enum { ROOM = 5, MAKERS = 10, TAKERS = 10 };
static pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t not_empty = PTHREAD_COND_INITIALIZER, not_full = PTHREAD_COND_INITIALIZER;
static long queue[ROOM], head, tail, total, next_item, taken, sum;
static unsigned char *seen;

static void unlock(void *arg)
{
	(void)arg;
	pthread_mutex_unlock(&m);
}

static void wait_some(pthread_cond_t *c, long i)
{
	struct timespec soon;
	if (i % 3) {
		pthread_cond_wait(c, &m);
		return;
	}
	clock_gettime(CLOCK_REALTIME, &soon);
	soon.tv_nsec += 100000;
	if (soon.tv_nsec >= 1000000000) {
		soon.tv_nsec -= 1000000000;
		soon.tv_sec++;
	}
	pthread_cond_timedwait(c, &m, &soon);
}

/* The number of an item is taken together with its place: a cancelled maker has made it or not. */
static void *make(void *arg)
{
	long end = 0;
	for (long i = 0; !end; i++) {
		pthread_mutex_lock(&m);
		pthread_cleanup_push(unlock, NULL);
		while (tail - head == ROOM && next_item < total)
			wait_some(&not_full, i);
		end = next_item >= total;
		if (!end) {
			queue[tail++ % ROOM] = next_item++;
			if (i % 2)
				pthread_cond_signal(&not_empty);
			else
				pthread_cond_broadcast(&not_empty);
		}
		pthread_cleanup_pop(1);
		if (i % 16 == 0)
			pthread_testcancel();
	}
	pthread_mutex_lock(&m);
	pthread_cond_broadcast(&not_full);
	pthread_cond_broadcast(&not_empty);
	pthread_mutex_unlock(&m);
	return arg;
}

static void *take(void *arg)
{
	for (long i = 0;; i++) {
		long end = 0;
		pthread_mutex_lock(&m);
		pthread_cleanup_push(unlock, NULL);
		while (head == tail && taken < total)
			wait_some(&not_empty, i);
		if (head == tail) {
			end = 1;
			pthread_cond_broadcast(&not_empty);
		} else {
			long item = queue[head++ % ROOM];
			seen[item]++;
			sum += item;
			taken++;
			pthread_cond_signal(&not_full);
			if (taken == total)
				pthread_cond_broadcast(&not_empty);
		}
		pthread_cleanup_pop(1);
		if (end)
			return arg;
	}
}

int main(void)
{
	pthread_t t[MAKERS + TAKERS];
	total = check_scale(60000);
	seen = calloc((size_t)total, 1);
	for (int i = 0; i < MAKERS + TAKERS; i++)
		CHECK_EQ(pthread_create(&t[i], NULL, i < MAKERS ? make : take, NULL), 0);
	/* At least one is cancelled, however fast the others are. */
	long done = 0;
	for (unsigned seed = 1; done < total; seed = seed * 1103515245 + 12345) {
		unsigned victim = (seed >> 16) % (MAKERS + TAKERS);
		if (pthread_cancel(t[victim]) || pthread_join(t[victim], NULL) ||
		    pthread_create(&t[victim], NULL, victim < MAKERS ? make : take, NULL)) {
			CHECK(0);
			break;
		}
		for (int y = 0; y < 20; y++)
			sched_yield();
		/* It may have been the one that a signal woke: another wakes in its place. */
		pthread_mutex_lock(&m);
		done = taken;
		pthread_cond_broadcast(&not_empty);
		pthread_cond_broadcast(&not_full);
		pthread_mutex_unlock(&m);
	}
	for (int i = 0; i < MAKERS + TAKERS; i++)
		CHECK_EQ(pthread_join(t[i], NULL), 0);
	CHECK_EQ(taken, total);
	CHECK_EQ(sum, (long)((unsigned long)total * (unsigned long)(total - 1) / 2));
	for (long i = 0; i < total; i++)
		CHECK_EQ(seen[i], 1);
	free(seen);
	return check_done();
}
