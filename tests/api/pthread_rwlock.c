/* SPDX-License-Identifier: MIT */
/* Locks for many readers or one writer: who gets in, times, no torn data, no waiter forgotten. */
#include "tests/check.h"

#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <time.h>

static pthread_rwlock_t *lock;

/* What another thread may do now: 1 read, 2 write. */
static void *try_both(void *arg)
{
	long may = 0;
	(void)arg;
	if (!pthread_rwlock_tryrdlock(lock)) {
		may |= 1;
		pthread_rwlock_unlock(lock);
	}
	if (!pthread_rwlock_trywrlock(lock)) {
		may |= 2;
		pthread_rwlock_unlock(lock);
	}
	return (void *)may;
}

static long others_may(void)
{
	pthread_t t;
	void *result = (void *)-1;
	if (!pthread_create(&t, NULL, try_both, NULL))
		pthread_join(t, &result);
	return (long)result;
}

static void who_gets_in(pthread_rwlock_t *l)
{
	struct timespec past = {.tv_sec = 1}, wrong = {.tv_nsec = -1};
	lock = l;
	CHECK_EQ(others_may(), 3);
	CHECK_EQ(pthread_rwlock_wrlock(l), 0);
	CHECK_EQ(others_may(), 0);
	CHECK_EQ(pthread_rwlock_rdlock(l), EDEADLK);
	CHECK_EQ(pthread_rwlock_wrlock(l), EDEADLK);
	CHECK_EQ(pthread_rwlock_trywrlock(l), EBUSY);
	CHECK_EQ(pthread_rwlock_tryrdlock(l), EBUSY);
	CHECK_EQ(pthread_rwlock_unlock(l), 0);
	CHECK_EQ(others_may(), 3);
	for (int i = 1; i <= 20; i++) {
		CHECK_EQ(i % 3 ? pthread_rwlock_rdlock(l) : pthread_rwlock_tryrdlock(l), 0);
		CHECK_EQ(others_may(), 1);
	}
	CHECK_EQ(pthread_rwlock_trywrlock(l), EBUSY);
	CHECK_EQ(pthread_rwlock_timedwrlock(l, &past), ETIMEDOUT);
	CHECK_EQ(pthread_rwlock_clockwrlock(l, CLOCK_MONOTONIC, &(struct timespec){0}), ETIMEDOUT);
	CHECK_EQ(pthread_rwlock_timedwrlock(l, &wrong), EINVAL);
	CHECK_EQ(others_may(), 1);
	for (int i = 1; i <= 20; i++) {
		CHECK_EQ(others_may(), 1);
		CHECK_EQ(pthread_rwlock_unlock(l), 0);
	}
	CHECK_EQ(others_may(), 3);
	CHECK_EQ(pthread_rwlock_timedrdlock(l, &past), 0);
	CHECK_EQ(pthread_rwlock_unlock(l), 0);
	CHECK_EQ(pthread_rwlock_timedwrlock(l, &past), 0);
	CHECK_EQ(pthread_rwlock_unlock(l), 0);
	CHECK_EQ(pthread_rwlock_clockrdlock(l, CLOCK_MONOTONIC, &past), 0);
	CHECK_EQ(pthread_rwlock_unlock(l), 0);
	CHECK_EQ(others_may(), 3);
}

static void *read_past(void *arg)
{
	struct timespec past = {.tv_sec = 1};
	(void)arg;
	return (void *)(long)pthread_rwlock_timedrdlock(lock, &past);
}

static void times(pthread_rwlock_t *l)
{
	pthread_t t;
	void *result;
	lock = l;
	CHECK_EQ(pthread_rwlock_wrlock(l), 0);
	for (int i = 0; i < 10; i++) {
		CHECK_EQ(pthread_create(&t, NULL, read_past, NULL), 0);
		CHECK_EQ(pthread_join(t, &result), 0);
		CHECK_EQ((long)result, ETIMEDOUT);
	}
	CHECK_EQ(pthread_rwlock_unlock(l), 0);
	CHECK_EQ(others_may(), 3);
}

/* --- Invariants under load --- */

enum { CELLS = 8, READERS = 6, WRITERS = 3 };
static long cells[CELLS]; /* all equal, but while a writer is inside */
static int readers_inside, writers_inside;
static long rounds;

static void pass_time(long i)
{
	if (i % 32 == 0)
		sched_yield();
}

static int enter(long i, int write)
{
	struct timespec soon;
	if (i % 5)
		return write ? pthread_rwlock_wrlock(lock) : pthread_rwlock_rdlock(lock);
	clock_gettime(CLOCK_REALTIME, &soon);
	soon.tv_nsec += 20000; /* sometimes too soon */
	if (soon.tv_nsec >= 1000000000)
		return ETIMEDOUT;
	return write ? pthread_rwlock_timedwrlock(lock, &soon) : pthread_rwlock_timedrdlock(lock, &soon);
}

static void *reader(void *arg)
{
	long wrong = 0;
	(void)arg;
	for (long i = 0; i < rounds; i++) {
		int error = enter(i, 0);
		if (error) {
			wrong += error != ETIMEDOUT;
			continue;
		}
		__atomic_add_fetch(&readers_inside, 1, __ATOMIC_SEQ_CST);
		wrong += __atomic_load_n(&writers_inside, __ATOMIC_SEQ_CST) != 0;
		long first = cells[0];
		pass_time(i);
		for (int k = 0; k < CELLS; k++)
			wrong += cells[k] != first;
		__atomic_sub_fetch(&readers_inside, 1, __ATOMIC_SEQ_CST);
		wrong += pthread_rwlock_unlock(lock) != 0;
	}
	return (void *)wrong;
}

static long writes;

static void *writer(void *arg)
{
	long wrong = 0;
	(void)arg;
	for (long i = 0; i < rounds; i++) {
		int error = enter(i, 1);
		if (error) {
			wrong += error != ETIMEDOUT;
			continue;
		}
		wrong += __atomic_add_fetch(&writers_inside, 1, __ATOMIC_SEQ_CST) != 1;
		wrong += __atomic_load_n(&readers_inside, __ATOMIC_SEQ_CST) != 0;
		for (int k = 0; k < CELLS; k++)
			cells[k]++;
		pass_time(i);
		writes++;
		__atomic_sub_fetch(&writers_inside, 1, __ATOMIC_SEQ_CST);
		wrong += pthread_rwlock_unlock(lock) != 0;
	}
	return (void *)wrong;
}

static void load(pthread_rwlock_t *l)
{
	pthread_t t[READERS + WRITERS];
	void *result;
	lock = l;
	rounds = check_scale(3000);
	writes = cells[0];
	for (int i = 0; i < READERS + WRITERS; i++)
		CHECK_EQ(pthread_create(&t[i], NULL, i < READERS ? reader : writer, NULL), 0);
	for (int i = 0; i < READERS + WRITERS; i++) {
		CHECK_EQ(pthread_join(t[i], &result), 0);
		CHECK_EQ((long)result, 0);
	}
	for (int k = 0; k < CELLS; k++)
		CHECK_EQ(cells[k], writes);
	CHECK_EQ(others_may(), 3);
	CHECK_EQ(pthread_rwlock_destroy(l), 0);
}

int main(void)
{
	static pthread_rwlock_t from_zero = PTHREAD_RWLOCK_INITIALIZER;
	static pthread_rwlock_t writers_first = PTHREAD_RWLOCK_WRITER_NONRECURSIVE_INITIALIZER_NP;
	who_gets_in(&from_zero);
	times(&from_zero);
	load(&from_zero);
	times(&writers_first);
	load(&writers_first);
	for (int kind = PTHREAD_RWLOCK_PREFER_READER_NP;
	     kind <= PTHREAD_RWLOCK_PREFER_WRITER_NONRECURSIVE_NP; kind++)
		for (int shared = 0; shared < 2; shared++) {
			pthread_rwlockattr_t a;
			pthread_rwlock_t l;
			int value;
			CHECK_EQ(pthread_rwlockattr_init(&a), 0);
			CHECK_EQ(pthread_rwlockattr_setkind_np(&a, 99), EINVAL);
			CHECK_EQ(pthread_rwlockattr_setpshared(&a, 99), EINVAL);
			CHECK_EQ(pthread_rwlockattr_setkind_np(&a, kind), 0);
			CHECK_EQ(pthread_rwlockattr_setpshared(&a, shared), 0);
			CHECK_EQ(pthread_rwlockattr_getkind_np(&a, &value), 0);
			CHECK_EQ(value, kind);
			CHECK_EQ(pthread_rwlockattr_getpshared(&a, &value), 0);
			CHECK_EQ(value, shared);
			CHECK_EQ(pthread_rwlock_init(&l, &a), 0);
			CHECK_EQ(pthread_rwlockattr_destroy(&a), 0);
			who_gets_in(&l);
			load(&l);
		}
	return check_done();
}
