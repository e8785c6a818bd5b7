/* SPDX-License-Identifier: MIT */
/* Condition variables: no signal is lost, times, clocks, destruction, the mutex held on return. */
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

static pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t c = PTHREAD_COND_INITIALIZER;

/* --- Turns: each thread waits for its own, so every signal must reach the right one --- */

enum { PLAYERS = 6 };
static long turn, turns;

static void *play(void *arg)
{
	long me = (long)arg, played = 0;
	pthread_mutex_lock(&m);
	for (;;) {
		while (turn < turns && turn % PLAYERS != me)
			pthread_cond_wait(&c, &m);
		if (turn >= turns)
			break;
		turn++;
		played++;
		pthread_cond_broadcast(&c);
	}
	pthread_mutex_unlock(&m);
	return (void *)played;
}

static void in_turns(void)
{
	pthread_t t[PLAYERS];
	void *result;
	turn = 0;
	turns = check_scale(3000) / PLAYERS * PLAYERS;
	for (long i = 0; i < PLAYERS; i++)
		CHECK_EQ(pthread_create(&t[i], NULL, play, (void *)i), 0);
	for (int i = 0; i < PLAYERS; i++) {
		CHECK_EQ(pthread_join(t[i], &result), 0);
		CHECK_EQ((long)result, turns / PLAYERS);
	}
	CHECK_EQ(turn, turns);
}

/* --- One signal, one waiter; a broadcast, all of them --- */

static int waiting, let_through, through;

static void *wait_let_through(void *arg)
{
	(void)arg;
	pthread_mutex_lock(&m);
	waiting++;
	while (!let_through)
		pthread_cond_wait(&c, &m);
	let_through--;
	through++;
	pthread_mutex_unlock(&m);
	return NULL;
}

static void count_until(int *count, int value)
{
	for (;;) {
		pthread_mutex_lock(&m);
		int now = *count;
		pthread_mutex_unlock(&m);
		if (now >= value)
			return;
		sched_yield();
	}
}

static void signals(void)
{
	enum { COUNT = 20 };
	pthread_t t[COUNT];
	for (int round = 0; round < 5; round++) {
		waiting = let_through = through = 0;
		for (int i = 0; i < COUNT; i++)
			CHECK_EQ(pthread_create(&t[i], NULL, wait_let_through, NULL), 0);
		count_until(&waiting, COUNT);
		for (int i = 1; i <= COUNT; i++) {
			pthread_mutex_lock(&m);
			let_through = 1;
			if (round % 2)
				CHECK_EQ(pthread_cond_signal(&c), 0);
			pthread_mutex_unlock(&m);
			if (round % 2 == 0)
				CHECK_EQ(pthread_cond_signal(&c), 0);
			count_until(&through, i);
			CHECK_EQ(through, i);
		}
		for (int i = 0; i < COUNT; i++)
			CHECK_EQ(pthread_join(t[i], NULL), 0);
	}
}

static void broadcasts(void)
{
	enum { COUNT = 50 };
	pthread_t t[COUNT];
	for (int round = 0; round < 6; round++) {
		waiting = let_through = through = 0;
		for (int i = 0; i < COUNT; i++)
			CHECK_EQ(pthread_create(&t[i], NULL, wait_let_through, NULL), 0);
		count_until(&waiting, COUNT);
		pthread_mutex_lock(&m);
		let_through = COUNT;
		if (round % 2)
			CHECK_EQ(pthread_cond_broadcast(&c), 0);
		pthread_mutex_unlock(&m);
		if (round % 2 == 0)
			CHECK_EQ(pthread_cond_broadcast(&c), 0);
		for (int i = 0; i < COUNT; i++)
			CHECK_EQ(pthread_join(t[i], NULL), 0);
		CHECK_EQ(through, COUNT);
	}
}

/* --- Times --- */

static void times(void)
{
	pthread_condattr_t a;
	clockid_t clock;
	pthread_cond_t timed;
	CHECK_EQ(pthread_condattr_init(&a), 0);
	CHECK_EQ(pthread_condattr_getclock(&a, &clock), 0);
	CHECK_EQ(clock, CLOCK_REALTIME);
	CHECK_EQ(pthread_condattr_setclock(&a, CLOCK_PROCESS_CPUTIME_ID), EINVAL);
	for (int i = 0; i < 10; i++) {
		clockid_t wanted = i % 2 ? CLOCK_MONOTONIC : CLOCK_REALTIME;
		CHECK_EQ(pthread_condattr_setclock(&a, wanted), 0);
		CHECK_EQ(pthread_condattr_getclock(&a, &clock), 0);
		CHECK_EQ(clock, wanted);
		CHECK_EQ(pthread_cond_init(&timed, &a), 0);
		pthread_mutex_lock(&m);
		struct timespec now, until = from_now(wanted, 3);
		int error;
		while (!(error = pthread_cond_timedwait(&timed, &m, &until)))
			;
		CHECK_EQ(error, ETIMEDOUT);
		clock_gettime(wanted, &now);
		CHECK(now.tv_sec > until.tv_sec ||
		      (now.tv_sec == until.tv_sec && now.tv_nsec >= until.tv_nsec));
		CHECK_EQ(pthread_mutex_trylock(&m), EBUSY);
		until = (struct timespec){.tv_sec = 1};
		CHECK_EQ(pthread_cond_timedwait(&timed, &m, &until), ETIMEDOUT);
		until.tv_nsec = -1;
		CHECK_EQ(pthread_cond_timedwait(&timed, &m, &until), EINVAL);
		until.tv_nsec = 1000000000;
		CHECK_EQ(pthread_cond_timedwait(&timed, &m, &until), EINVAL);
		until = from_now(CLOCK_MONOTONIC, 2);
		CHECK_EQ(pthread_cond_clockwait(&timed, &m, CLOCK_MONOTONIC, &until), ETIMEDOUT);
		CHECK_EQ(pthread_cond_clockwait(&timed, &m, CLOCK_PROCESS_CPUTIME_ID, &until), EINVAL);
		pthread_mutex_unlock(&m);
		CHECK_EQ(pthread_cond_destroy(&timed), 0);
	}
	CHECK_EQ(pthread_condattr_setpshared(&a, 99), EINVAL);
	CHECK_EQ(pthread_condattr_destroy(&a), 0);
}

/* --- The mutex --- */

static void with_mutexes(void)
{
	pthread_mutex_t checked = PTHREAD_ERRORCHECK_MUTEX_INITIALIZER_NP;
	pthread_mutex_t recursive = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;
	struct timespec past = {.tv_sec = 1};
	CHECK_EQ(pthread_cond_timedwait(&c, &checked, &past), EPERM);
	pthread_mutex_lock(&checked);
	CHECK_EQ(pthread_cond_timedwait(&c, &checked, &past), ETIMEDOUT);
	CHECK_EQ(pthread_mutex_lock(&checked), EDEADLK);
	CHECK_EQ(pthread_mutex_unlock(&checked), 0);
	pthread_mutex_lock(&recursive);
	CHECK_EQ(pthread_cond_timedwait(&c, &recursive, &past), ETIMEDOUT);
	CHECK_EQ(pthread_mutex_unlock(&recursive), 0);
	CHECK_EQ(pthread_mutex_unlock(&recursive), EPERM);
}

/* --- Destroyed as soon as nobody waits for it --- */

struct once_used {
	pthread_cond_t cond;
	pthread_mutex_t mutex;
	int go, waits;
};

static void *use_once(void *arg)
{
	struct once_used *s = arg;
	pthread_mutex_lock(&s->mutex);
	s->waits++;
	while (!s->go)
		pthread_cond_wait(&s->cond, &s->mutex);
	s->waits--;
	pthread_mutex_unlock(&s->mutex);
	return NULL;
}

static void short_lived(void)
{
	enum { COUNT = 4 };
	pthread_t t[COUNT];
	for (int round = 0; round < 100; round++) {
		struct once_used *s = malloc(sizeof *s);
		*s = (struct once_used){.mutex = PTHREAD_MUTEX_INITIALIZER};
		CHECK_EQ(pthread_cond_init(&s->cond, NULL), 0);
		for (int i = 0; i < COUNT; i++)
			CHECK_EQ(pthread_create(&t[i], NULL, use_once, s), 0);
		for (int ready = 0; !ready; sched_yield()) {
			pthread_mutex_lock(&s->mutex);
			ready = s->waits == COUNT;
			pthread_mutex_unlock(&s->mutex);
		}
		pthread_mutex_lock(&s->mutex);
		s->go = 1;
		pthread_cond_broadcast(&s->cond);
		pthread_mutex_unlock(&s->mutex);
		CHECK_EQ(pthread_cond_destroy(&s->cond), 0);
		memset(&s->cond, 0xff, sizeof s->cond);
		for (int i = 0; i < COUNT; i++)
			CHECK_EQ(pthread_join(t[i], NULL), 0);
		CHECK_EQ(s->waits, 0);
		free(s);
	}
}

/* --- Two processes --- */

static void between_processes(void)
{
	struct {
		pthread_mutex_t mutex;
		pthread_cond_t cond;
		long turn;
	} *s = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	pthread_mutexattr_t ma;
	pthread_condattr_t ca;
	int value;
	long rounds = check_scale(1000);
	pthread_mutexattr_init(&ma);
	pthread_mutexattr_setpshared(&ma, PTHREAD_PROCESS_SHARED);
	pthread_mutex_init(&s->mutex, &ma);
	pthread_condattr_init(&ca);
	CHECK_EQ(pthread_condattr_setpshared(&ca, PTHREAD_PROCESS_SHARED), 0);
	CHECK_EQ(pthread_condattr_getpshared(&ca, &value), 0);
	CHECK_EQ(value, PTHREAD_PROCESS_SHARED);
	pthread_cond_init(&s->cond, &ca);
	pid_t pid = fork();
	long me = pid ? 0 : 1;
	pthread_mutex_lock(&s->mutex);
	for (long i = 0; i < rounds; i++) {
		while (s->turn % 2 != me)
			pthread_cond_wait(&s->cond, &s->mutex);
		s->turn++;
		if (i % 2)
			pthread_cond_signal(&s->cond);
		else
			pthread_cond_broadcast(&s->cond);
	}
	pthread_mutex_unlock(&s->mutex);
	if (!pid)
		_exit(0);
	CHECK_EQ(waitpid(pid, NULL, 0), pid);
	CHECK_EQ(s->turn, 2 * rounds);
	munmap(s, 4096);
}

int main(void)
{
	if (!check_alone())
		between_processes();
	times();
	with_mutexes();
	in_turns();
	signals();
	broadcasts();
	short_lived();
	return check_done();
}
