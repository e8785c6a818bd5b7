/* SPDX-License-Identifier: MIT */
/* Mutexes of every kind, once, spin locks, barriers. */
#include "tests/check.h"
#include "tests/clock.h"

#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>

/* What another thread sees of a mutex: trylock's answer, and unlock's where it may ask. */
static pthread_mutex_t *asked;

static void *try_it(void *arg)
{
	(void)arg;
	int error = pthread_mutex_trylock(asked);
	if (!error)
		pthread_mutex_unlock(asked);
	return (void *)(long)error;
}

static void *unlock_it(void *arg)
{
	(void)arg;
	return (void *)(long)pthread_mutex_unlock(asked);
}

static long in_thread(void *(*f)(void *), pthread_mutex_t *m)
{
	pthread_t t;
	void *result = (void *)-1;
	asked = m;
	if (!pthread_create(&t, NULL, f, NULL))
		pthread_join(t, &result);
	return (long)result;
}

static void kind(pthread_mutex_t *m, int type)
{
	CHECK_EQ(in_thread(try_it, m), 0);
	CHECK_EQ(pthread_mutex_lock(m), 0);
	CHECK_EQ(in_thread(try_it, m), EBUSY);
	if (type == PTHREAD_MUTEX_RECURSIVE) {
		for (int i = 0; i < 100; i++)
			CHECK_EQ(i % 2 ? pthread_mutex_lock(m) : pthread_mutex_trylock(m), 0);
		for (int i = 0; i < 100; i++) {
			CHECK_EQ(pthread_mutex_unlock(m), 0);
			if (i % 10 == 0)
				CHECK_EQ(in_thread(try_it, m), EBUSY);
		}
	} else {
		CHECK_EQ(pthread_mutex_trylock(m), EBUSY);
	}
	if (type == PTHREAD_MUTEX_ERRORCHECK) {
		struct timespec until = from_now(CLOCK_REALTIME, 10000);
		CHECK_EQ(pthread_mutex_lock(m), EDEADLK);
		CHECK_EQ(pthread_mutex_timedlock(m, &until), EDEADLK);
	}
	if (type == PTHREAD_MUTEX_RECURSIVE || type == PTHREAD_MUTEX_ERRORCHECK)
		CHECK_EQ(in_thread(unlock_it, m), EPERM);
	CHECK_EQ(pthread_mutex_destroy(m), EBUSY);
	CHECK_EQ(pthread_mutex_unlock(m), 0);
	if (type == PTHREAD_MUTEX_RECURSIVE || type == PTHREAD_MUTEX_ERRORCHECK)
		CHECK_EQ(pthread_mutex_unlock(m), EPERM);
	CHECK_EQ(in_thread(try_it, m), 0);
	CHECK_EQ(pthread_mutex_destroy(m), 0);
}

static const int types[] = {PTHREAD_MUTEX_NORMAL, PTHREAD_MUTEX_RECURSIVE, PTHREAD_MUTEX_ERRORCHECK,
                            PTHREAD_MUTEX_DEFAULT, PTHREAD_MUTEX_ADAPTIVE_NP};

static void kinds(void)
{
	pthread_mutex_t normal = PTHREAD_MUTEX_INITIALIZER;
	pthread_mutex_t recursive = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;
	pthread_mutex_t checked = PTHREAD_ERRORCHECK_MUTEX_INITIALIZER_NP;
	kind(&normal, PTHREAD_MUTEX_NORMAL);
	kind(&recursive, PTHREAD_MUTEX_RECURSIVE);
	kind(&checked, PTHREAD_MUTEX_ERRORCHECK);
	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		for (int shared = 0; shared < 2; shared++) {
			pthread_mutexattr_t a;
			pthread_mutex_t m;
			int value;
			CHECK_EQ(pthread_mutexattr_init(&a), 0);
			CHECK_EQ(pthread_mutexattr_settype(&a, types[i]), 0);
			CHECK_EQ(pthread_mutexattr_setpshared(&a, shared), 0);
			CHECK_EQ(pthread_mutexattr_gettype(&a, &value), 0);
			CHECK_EQ(value, types[i]);
			CHECK_EQ(pthread_mutexattr_getpshared(&a, &value), 0);
			CHECK_EQ(value, shared);
			CHECK_EQ(pthread_mutex_init(&m, &a), 0);
			CHECK_EQ(pthread_mutexattr_destroy(&a), 0);
			kind(&m, types[i]);
		}
}

static void attributes(void)
{
	pthread_mutexattr_t a;
	int value;
	CHECK_EQ(pthread_mutexattr_init(&a), 0);
	CHECK_EQ(pthread_mutexattr_settype(&a, 55), EINVAL);
	CHECK_EQ(pthread_mutexattr_setpshared(&a, 55), EINVAL);
	CHECK_EQ(pthread_mutexattr_setrobust(&a, 55), EINVAL);
	CHECK_EQ(pthread_mutexattr_setrobust(&a, PTHREAD_MUTEX_STALLED), 0);
	CHECK_EQ(pthread_mutexattr_getrobust(&a, &value), 0);
	CHECK_EQ(value, PTHREAD_MUTEX_STALLED);
	CHECK_EQ(pthread_mutexattr_setprotocol(&a, 55), EINVAL);
	CHECK_EQ(pthread_mutexattr_setprotocol(&a, PTHREAD_PRIO_NONE), 0);
	CHECK_EQ(pthread_mutexattr_getprotocol(&a, &value), 0);
	CHECK_EQ(value, PTHREAD_PRIO_NONE);
}

static void timed(void)
{
	pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;
	struct timespec t = {.tv_sec = 1, .tv_nsec = -1};
	CHECK_EQ(pthread_mutex_timedlock(&m, &t), 0); /* free: the time does not matter */
	CHECK_EQ(pthread_mutex_timedlock(&m, &t), EINVAL);
	t.tv_nsec = 1000000000;
	CHECK_EQ(pthread_mutex_timedlock(&m, &t), EINVAL);
	t = (struct timespec){.tv_sec = 1};
	CHECK_EQ(pthread_mutex_timedlock(&m, &t), ETIMEDOUT);
	t = (struct timespec){.tv_sec = -5};
	CHECK_EQ(pthread_mutex_timedlock(&m, &t), ETIMEDOUT);
	for (int i = 1; i <= 10; i++) {
		clockid_t clock = i % 2 ? CLOCK_REALTIME : CLOCK_MONOTONIC;
		struct timespec now, until = from_now(clock, i);
		CHECK_EQ(i % 2 ? pthread_mutex_timedlock(&m, &until)
		               : pthread_mutex_clocklock(&m, clock, &until), ETIMEDOUT);
		clock_gettime(clock, &now);
		CHECK(now.tv_sec > until.tv_sec ||
		      (now.tv_sec == until.tv_sec && now.tv_nsec >= until.tv_nsec));
	}
	CHECK_EQ(pthread_mutex_clocklock(&m, CLOCK_PROCESS_CPUTIME_ID, &t), EINVAL);
	CHECK_EQ(pthread_mutex_unlock(&m), 0);
}

/* --- Exclusion --- */

struct shared {
	pthread_mutex_t *mutex;
	pthread_spinlock_t *spin;
	long rounds;
	long a, b; /* equal outside of the lock */
	long wrong;
};

static void *exclude(void *arg)
{
	struct shared *s = arg;
	for (long i = 0; i < s->rounds; i++) {
		if (s->spin)
			pthread_spin_lock(s->spin);
		else if (i % 7 == 0)
			while (pthread_mutex_trylock(s->mutex))
				sched_yield();
		else
			pthread_mutex_lock(s->mutex);
		if (s->a != s->b)
			s->wrong++;
		s->a++;
		if (i % 256 == 0)
			sched_yield();
		s->b++;
		if (s->spin)
			pthread_spin_unlock(s->spin);
		else
			pthread_mutex_unlock(s->mutex);
	}
	return NULL;
}

static void exclusion(struct shared *s)
{
	enum { COUNT = 8 };
	pthread_t t[COUNT];
	s->rounds = check_scale(3000);
	for (int i = 0; i < COUNT; i++)
		CHECK_EQ(pthread_create(&t[i], NULL, exclude, s), 0);
	for (int i = 0; i < COUNT; i++)
		CHECK_EQ(pthread_join(t[i], NULL), 0);
	CHECK_EQ(s->a, COUNT * s->rounds);
	CHECK_EQ(s->b, s->a);
	CHECK_EQ(s->wrong, 0);
}

static void exclusions(void)
{
	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		for (int shared = 0; shared < 2; shared++) {
			pthread_mutexattr_t a;
			pthread_mutex_t m;
			pthread_mutexattr_init(&a);
			pthread_mutexattr_settype(&a, types[i]);
			pthread_mutexattr_setpshared(&a, shared);
			pthread_mutex_init(&m, &a);
			exclusion(&(struct shared){.mutex = &m});
		}
	pthread_spinlock_t spin;
	CHECK_EQ(pthread_spin_init(&spin, PTHREAD_PROCESS_PRIVATE), 0);
	exclusion(&(struct shared){.spin = &spin});
	CHECK_EQ(pthread_spin_trylock(&spin), 0);
	CHECK_EQ(pthread_spin_trylock(&spin), EBUSY);
	CHECK_EQ(pthread_spin_unlock(&spin), 0);
	CHECK_EQ(pthread_spin_destroy(&spin), 0);
}

/* Two processes count together in shared memory. */
static void between_processes(void)
{
	struct {
		pthread_mutex_t m;
		long count;
	} *s = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	pthread_mutexattr_t a;
	long rounds = check_scale(20000);
	for (int type = PTHREAD_MUTEX_NORMAL; type <= PTHREAD_MUTEX_ERRORCHECK; type++) {
		pthread_mutexattr_init(&a);
		pthread_mutexattr_settype(&a, type);
		pthread_mutexattr_setpshared(&a, PTHREAD_PROCESS_SHARED);
		pthread_mutex_init(&s->m, &a);
		s->count = 0;
		pid_t pid = fork();
		for (long i = 0; i < rounds; i++) {
			pthread_mutex_lock(&s->m);
			s->count++;
			pthread_mutex_unlock(&s->m);
		}
		if (!pid)
			_exit(0);
		CHECK_EQ(waitpid(pid, NULL, 0), pid);
		CHECK_EQ(s->count, 2 * rounds);
	}
	munmap(s, 4096);
}

/* --- Once --- */

static pthread_once_t once;
static int once_count;

static void do_once(void)
{
	once_count++;
	sched_yield();
	once_count++;
}

static void *call_it(void *arg)
{
	(void)arg;
	pthread_once(&once, do_once);
	return (void *)(long)once_count;
}

static void onces(void)
{
	for (int i = 0; i < 100; i++) {
		enum { COUNT = 5 };
		pthread_t t[COUNT];
		void *result;
		once = PTHREAD_ONCE_INIT;
		once_count = 0;
		for (int k = 0; k < COUNT; k++)
			CHECK_EQ(pthread_create(&t[k], NULL, call_it, NULL), 0);
		for (int k = 0; k < COUNT; k++) {
			CHECK_EQ(pthread_join(t[k], &result), 0);
			CHECK_EQ((long)result, 2);
		}
	}
}

/* --- Barriers --- */

enum { BARRIER = 6 };
static pthread_barrier_t barrier;
static int arrived[BARRIER];
static long barrier_rounds;

/* Behind the barrier everyone has come as often as I. */
static void *meet(void *arg)
{
	long me = (long)arg, serial = 0;
	for (long i = 0; i < barrier_rounds; i++) {
		__atomic_store_n(&arrived[me], (int)i + 1, __ATOMIC_RELAXED);
		if (pthread_barrier_wait(&barrier) == PTHREAD_BARRIER_SERIAL_THREAD)
			serial++;
		for (int k = 0; k < BARRIER; k++) {
			int other = __atomic_load_n(&arrived[k], __ATOMIC_RELAXED);
			if (other != i + 1 && other != i + 2)
				return (void *)-100000;
		}
	}
	return (void *)serial;
}

static void barriers(void)
{
	pthread_t t[BARRIER];
	void *result;
	long serial = 0;
	CHECK_EQ(pthread_barrier_init(&barrier, NULL, 0), EINVAL);
	CHECK_EQ(pthread_barrier_init(&barrier, NULL, BARRIER), 0);
	barrier_rounds = check_scale(2000);
	for (long i = 0; i < BARRIER; i++)
		CHECK_EQ(pthread_create(&t[i], NULL, meet, (void *)i), 0);
	for (int i = 0; i < BARRIER; i++) {
		CHECK_EQ(pthread_join(t[i], &result), 0);
		serial += (long)result;
	}
	CHECK_EQ(serial, barrier_rounds);
	CHECK_EQ(pthread_barrier_destroy(&barrier), 0);

	CHECK_EQ(pthread_barrier_init(&barrier, NULL, 1), 0);
	for (int i = 0; i < 20; i++)
		CHECK_EQ(pthread_barrier_wait(&barrier), PTHREAD_BARRIER_SERIAL_THREAD);
	CHECK_EQ(pthread_barrier_destroy(&barrier), 0);
}

static pthread_barrier_t *short_lived;

static void *meet_short(void *arg)
{
	(void)arg;
	return (void *)(long)pthread_barrier_wait(short_lived);
}

/* The one that is told to may destroy the barrier while others are still on their way out. */
static void barrier_memory(void)
{
	for (int i = 0; i < 200; i++) {
		pthread_t t;
		void *result;
		short_lived = malloc(sizeof *short_lived);
		CHECK_EQ(pthread_barrier_init(short_lived, NULL, 2), 0);
		CHECK_EQ(pthread_create(&t, NULL, meet_short, NULL), 0);
		int mine = pthread_barrier_wait(short_lived);
		CHECK_EQ(pthread_barrier_destroy(short_lived), 0);
		memset(short_lived, 0xff, sizeof *short_lived);
		free(short_lived);
		CHECK_EQ(pthread_join(t, &result), 0);
		CHECK_EQ(mine + (long)result, PTHREAD_BARRIER_SERIAL_THREAD);
	}
}

int main(void)
{
	if (!check_alone())
		between_processes();
	attributes();
	timed();
	kinds();
	exclusions();
	onces();
	barriers();
	barrier_memory();
	return check_done();
}
