/* SPDX-License-Identifier: MIT */
/* Mutexes that are given on when their holder dies, and those that lend it priority. */
#include "tests/check.h"
#include "tests/clock.h"

#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <semaphore.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>

static const int types[] = {PTHREAD_MUTEX_NORMAL, PTHREAD_MUTEX_RECURSIVE, PTHREAD_MUTEX_ERRORCHECK};
static int inherit; /* the highest protocol that there is */

static void make(pthread_mutex_t *m, int type, int shared, int protocol, int robust)
{
	pthread_mutexattr_t a;
	int value = 55;
	CHECK_EQ(pthread_mutexattr_init(&a), 0);
	CHECK_EQ(pthread_mutexattr_getrobust(&a, &value), 0);
	CHECK_EQ(value, PTHREAD_MUTEX_STALLED);
	CHECK_EQ(pthread_mutexattr_setrobust(&a, robust), 0);
	CHECK_EQ(pthread_mutexattr_settype(&a, type), 0);
	CHECK_EQ(pthread_mutexattr_setprotocol(&a, protocol), 0);
	CHECK_EQ(pthread_mutexattr_setpshared(&a, shared), 0);
	CHECK_EQ(pthread_mutexattr_getrobust(&a, &value), 0);
	CHECK_EQ(value, robust);
	CHECK_EQ(pthread_mutexattr_getprotocol(&a, &value), 0);
	CHECK_EQ(value, protocol);
	CHECK_EQ(pthread_mutexattr_gettype(&a, &value), 0);
	CHECK_EQ(value, type);
	CHECK_EQ(pthread_mutex_init(m, &a), 0);
	CHECK_EQ(pthread_mutexattr_destroy(&a), 0);
}

/* What another thread, which ends then, is answered. */
struct asked {
	int (*call)(pthread_mutex_t *);
	pthread_mutex_t *m;
};

static void *ask(void *arg)
{
	struct asked *a = arg;
	return (void *)(long)a->call(a->m);
}

static int elsewhere(int (*call)(pthread_mutex_t *), pthread_mutex_t *m)
{
	pthread_t t;
	void *result = (void *)-1L;
	struct asked a = {call, m};
	CHECK_EQ(pthread_create(&t, NULL, ask, &a), 0);
	CHECK_EQ(pthread_join(t, &result), 0);
	return (int)(long)result;
}

static int lock_twice(pthread_mutex_t *m)
{
	int error = pthread_mutex_lock(m);
	pthread_mutex_lock(m);
	return error;
}

static int lock_soon(pthread_mutex_t *m)
{
	struct timespec until = from_now(CLOCK_REALTIME, 20);
	return pthread_mutex_timedlock(m, &until);
}

/* As any mutex, while nobody dies. */
static void alive(pthread_mutex_t *m, int type)
{
	CHECK_EQ(pthread_mutex_consistent(m), EINVAL);
	CHECK_EQ(pthread_mutex_lock(m), 0);
	CHECK_EQ(pthread_mutex_consistent(m), EINVAL);
	CHECK_EQ(elsewhere(pthread_mutex_trylock, m), EBUSY);
	CHECK_EQ(elsewhere(lock_soon, m), ETIMEDOUT);
	CHECK_EQ(elsewhere(pthread_mutex_unlock, m), EPERM);
	if (type == PTHREAD_MUTEX_RECURSIVE) {
		CHECK_EQ(pthread_mutex_lock(m), 0);
		CHECK_EQ(pthread_mutex_trylock(m), 0);
		CHECK_EQ(pthread_mutex_unlock(m), 0);
		CHECK_EQ(pthread_mutex_unlock(m), 0);
		CHECK_EQ(elsewhere(pthread_mutex_trylock, m), EBUSY);
	} else {
		int error = pthread_mutex_trylock(m);
		CHECK(error == EBUSY || error == EDEADLK); /* EDEADLK: the host's */
		CHECK_EQ(type == PTHREAD_MUTEX_NORMAL ? lock_soon(m) : pthread_mutex_lock(m),
		         type == PTHREAD_MUTEX_NORMAL ? ETIMEDOUT : EDEADLK);
	}
	CHECK_EQ(pthread_mutex_unlock(m), 0);
	CHECK_EQ(pthread_mutex_unlock(m), EPERM);
}

static void given_on(pthread_mutex_t *m, int type)
{
	alive(m, type);
	for (int i = 0; i < 3; i++) {
		CHECK_EQ(elsewhere(type == PTHREAD_MUTEX_RECURSIVE ? lock_twice : pthread_mutex_lock, m), 0);
		CHECK_EQ(i == 0 ? pthread_mutex_lock(m) : i == 1 ? pthread_mutex_trylock(m) : lock_soon(m),
		         EOWNERDEAD);
		CHECK_EQ(elsewhere(pthread_mutex_trylock, m), EBUSY);
		CHECK_EQ(pthread_mutex_consistent(m), 0);
		CHECK_EQ(pthread_mutex_consistent(m), EINVAL);
		CHECK_EQ(pthread_mutex_unlock(m), 0);
		alive(m, type);
	}
	/* One heir after the other dies before it has said that all is well. */
	CHECK_EQ(elsewhere(pthread_mutex_lock, m), 0);
	CHECK_EQ(elsewhere(pthread_mutex_lock, m), EOWNERDEAD);
	CHECK_EQ(elsewhere(pthread_mutex_trylock, m), EOWNERDEAD);
	CHECK_EQ(pthread_mutex_lock(m), EOWNERDEAD);
	CHECK_EQ(pthread_mutex_unlock(m), 0);
	CHECK_EQ(pthread_mutex_consistent(m), EINVAL);
	for (int i = 0; i < 2; i++) {
		CHECK_EQ(pthread_mutex_lock(m), ENOTRECOVERABLE);
#ifdef __FREEHOLD__ /* the host's leave it locked for others */
		CHECK_EQ(pthread_mutex_trylock(m), ENOTRECOVERABLE);
		CHECK_EQ(lock_soon(m), ENOTRECOVERABLE);
#endif
		CHECK_EQ(elsewhere(pthread_mutex_lock, m), ENOTRECOVERABLE);
	}
	CHECK_EQ(pthread_mutex_destroy(m), 0);
}

static void kinds(void)
{
	pthread_mutex_t m;
	for (int i = 0; i < 3; i++)
		for (int shared = 0; shared < 2; shared++)
			for (int protocol = 0; protocol <= inherit; protocol++) {
				make(&m, types[i], shared, protocol, PTHREAD_MUTEX_ROBUST);
				given_on(&m, types[i]);
				make(&m, types[i], shared, protocol, PTHREAD_MUTEX_STALLED);
				if (protocol)
					alive(&m, types[i]);
				CHECK_EQ(pthread_mutex_destroy(&m), 0);
			}
}

static void attributes(void)
{
	pthread_mutexattr_t a;
	int value;
	CHECK_EQ(pthread_mutexattr_init(&a), 0);
	CHECK_EQ(pthread_mutexattr_setrobust(&a, 55), EINVAL);
	CHECK_EQ(pthread_mutexattr_setprotocol(&a, 55), EINVAL);
	inherit = pthread_mutexattr_setprotocol(&a, PTHREAD_PRIO_INHERIT) ? 0 : PTHREAD_PRIO_INHERIT;
	if (!inherit)
		check_puts("no futex here that lends priority: PTHREAD_PRIO_INHERIT is not tested\n");
	CHECK_EQ(pthread_mutexattr_setprotocol(&a, PTHREAD_PRIO_NONE), 0);
	CHECK_EQ(pthread_mutexattr_getprotocol(&a, &value), 0);
	CHECK_EQ(value, PTHREAD_PRIO_NONE);
	pthread_mutex_t plain = PTHREAD_MUTEX_INITIALIZER;
	CHECK_EQ(pthread_mutex_consistent(&plain), EINVAL);
	CHECK_EQ(pthread_mutex_getprioceiling(&plain, &value), EINVAL);
	CHECK_EQ(pthread_mutex_setprioceiling(&plain, 1, &value), EINVAL);
}

/* --- Those who wait when the holder dies --- */

enum { WAITERS = 4 };

static struct {
	pthread_mutex_t m;
	sem_t held;
	int consistent; /* whether the heir says so */
	int died, lost, had;
} death;

static void *wait_for_it(void *arg)
{
	(void)arg;
	switch (pthread_mutex_lock(&death.m)) {
	case EOWNERDEAD:
		death.died++;
		if (death.consistent)
			pthread_mutex_consistent(&death.m);
		pthread_mutex_unlock(&death.m);
		break;
	case 0:
		death.had++;
		pthread_mutex_unlock(&death.m);
		break;
	case ENOTRECOVERABLE: __atomic_add_fetch(&death.lost, 1, __ATOMIC_SEQ_CST); break;
	default: break;
	}
	return NULL;
}

static void *die_with_it(void *arg)
{
	pthread_mutex_lock(&death.m);
	sem_post(&death.held);
	nanosleep(&(struct timespec){.tv_nsec = *(long *)arg}, NULL);
	return NULL;
}

static void death_awaited(int protocol, int consistent, int detached)
{
	pthread_t holder, t[WAITERS];
	long how_long = 30000000;
	make(&death.m, PTHREAD_MUTEX_NORMAL, 0, protocol, PTHREAD_MUTEX_ROBUST);
	sem_init(&death.held, 0, 0);
	death.consistent = consistent;
	death.died = death.lost = death.had = 0;
	CHECK_EQ(pthread_create(&holder, NULL, die_with_it, &how_long), 0);
	sem_wait(&death.held);
	if (detached)
		CHECK_EQ(pthread_detach(holder), 0);
	for (int i = 0; i < WAITERS; i++)
		CHECK_EQ(pthread_create(&t[i], NULL, wait_for_it, NULL), 0);
	for (int i = 0; i < WAITERS; i++)
		CHECK_EQ(pthread_join(t[i], NULL), 0);
	if (!detached)
		CHECK_EQ(pthread_join(holder, NULL), 0);
	CHECK_EQ(death.died, 1);
	CHECK_EQ(death.had, consistent ? WAITERS - 1 : 0);
	CHECK_EQ(death.lost, consistent ? 0 : WAITERS - 1);
	CHECK_EQ(pthread_mutex_destroy(&death.m), 0);
}

/* --- Many at once, let go in any order --- */

enum { MANY = 200 };
static pthread_mutex_t many[MANY];

static void *hold_some(void *arg)
{
	(void)arg;
	for (int i = 0; i < MANY; i++)
		pthread_mutex_lock(&many[i]);
	for (int i = 0; i < MANY; i++)
		if (i * 7 % MANY % 3 == 0)
			pthread_mutex_unlock(&many[i * 7 % MANY]);
	return NULL;
}

static void several(void)
{
	pthread_t t;
	for (int i = 0; i < MANY; i++)
		make(&many[i], types[i % 3], i % 2, i % 5 == 0 ? inherit : 0, PTHREAD_MUTEX_ROBUST);
	for (int round = 0; round < 3; round++) {
		CHECK_EQ(pthread_create(&t, NULL, hold_some, NULL), 0);
		CHECK_EQ(pthread_join(t, NULL), 0);
		for (int i = 0; i < MANY; i++) {
			CHECK_EQ(pthread_mutex_lock(&many[i]), i % 3 == 0 ? 0 : EOWNERDEAD);
			if (i % 3)
				CHECK_EQ(pthread_mutex_consistent(&many[i]), 0);
		}
		for (int i = 0; i < MANY; i++)
			CHECK_EQ(pthread_mutex_unlock(&many[(i * 11 + round) % MANY]), 0);
	}
}

/* --- Exclusion, where some die inside --- */

static struct {
	pthread_mutex_t m;
	long rounds, a, b; /* equal outside of the lock, or someone died */
	long wrong, deaths;
} field;

static void *count_and_die(void *arg)
{
	for (long i = 0; i < field.rounds; i++) {
		int error = pthread_mutex_lock(&field.m);
		if (error == EOWNERDEAD) {
			field.deaths++;
			field.b = field.a;
			error = pthread_mutex_consistent(&field.m);
		}
		if (error || field.a != field.b)
			field.wrong++;
		field.a++;
		if (i == field.rounds - 1)
			return arg;
		if (i % 64 == 0)
			sched_yield();
		field.b++;
		pthread_mutex_unlock(&field.m);
	}
	return NULL;
}

static void exclusion(int protocol)
{
	enum { COUNT = 6 };
	pthread_t t[COUNT];
	make(&field.m, PTHREAD_MUTEX_NORMAL, 0, protocol, PTHREAD_MUTEX_ROBUST);
	field.rounds = check_scale(protocol ? 500 : 2000) + 1;
	field.a = field.b = field.deaths = 0;
	for (int i = 0; i < COUNT; i++)
		CHECK_EQ(pthread_create(&t[i], NULL, count_and_die, NULL), 0);
	for (int i = 0; i < COUNT; i++)
		CHECK_EQ(pthread_join(t[i], NULL), 0);
	CHECK_EQ(pthread_mutex_lock(&field.m), EOWNERDEAD);
	CHECK_EQ(field.deaths, COUNT - 1);
	CHECK_EQ(field.a, COUNT * field.rounds);
	CHECK_EQ(field.wrong, 0);
	CHECK_EQ(pthread_mutex_unlock(&field.m), 0);
}

/* --- With condition variables --- */

static struct {
	pthread_mutex_t m;
	pthread_cond_t c;
	int ready, go;
} meeting;

static void *signal_and_die(void *arg)
{
	(void)arg;
	pthread_mutex_lock(&meeting.m);
	meeting.go = 1;
	pthread_cond_broadcast(&meeting.c);
	return NULL;
}

static void *wait_there(void *arg)
{
	(void)arg;
	int error = pthread_mutex_lock(&meeting.m);
	meeting.ready++;
	while (!error && !meeting.go)
		error = pthread_cond_wait(&meeting.c, &meeting.m);
	if (error == EOWNERDEAD)
		pthread_mutex_consistent(&meeting.m);
	pthread_mutex_unlock(&meeting.m);
	return (void *)(long)error;
}

static void conditions(int protocol)
{
	pthread_t t[WAITERS], dying;
	int died = 0;
	make(&meeting.m, PTHREAD_MUTEX_NORMAL, 0, protocol, PTHREAD_MUTEX_ROBUST);
	CHECK_EQ(pthread_cond_init(&meeting.c, NULL), 0);
	meeting.ready = meeting.go = 0;
	for (int i = 0; i < WAITERS; i++)
		CHECK_EQ(pthread_create(&t[i], NULL, wait_there, NULL), 0);
	for (int ready = 0; ready < WAITERS; sched_yield()) {
		pthread_mutex_lock(&meeting.m);
		ready = meeting.ready;
		pthread_mutex_unlock(&meeting.m);
	}
	CHECK_EQ(pthread_create(&dying, NULL, signal_and_die, NULL), 0);
	CHECK_EQ(pthread_join(dying, NULL), 0);
	for (int i = 0; i < WAITERS; i++) {
		void *result;
		CHECK_EQ(pthread_join(t[i], &result), 0);
		died += (long)result == EOWNERDEAD;
		CHECK((long)result == EOWNERDEAD || !result);
	}
	CHECK_EQ(died, 1);
	struct timespec until = from_now(CLOCK_REALTIME, 10);
	pthread_mutex_lock(&meeting.m);
	CHECK_EQ(pthread_cond_timedwait(&meeting.c, &meeting.m, &until), ETIMEDOUT);
	CHECK_EQ(pthread_mutex_unlock(&meeting.m), 0);
}

/* --- Lent priority --- */

#ifdef __FREEHOLD__ /* the host's ends the program */
static void stalled(void)
{
	pthread_mutex_t m;
	make(&m, PTHREAD_MUTEX_NORMAL, 0, PTHREAD_PRIO_INHERIT, PTHREAD_MUTEX_STALLED);
	CHECK_EQ(elsewhere(pthread_mutex_lock, &m), 0);
	CHECK_EQ(lock_soon(&m), ETIMEDOUT);
	CHECK_EQ(pthread_mutex_trylock(&m), EBUSY);

	make(&death.m, PTHREAD_MUTEX_NORMAL, 0, PTHREAD_PRIO_INHERIT, PTHREAD_MUTEX_STALLED);
	pthread_t holder;
	long how_long = 1000000;
	CHECK_EQ(pthread_create(&holder, NULL, die_with_it, &how_long), 0);
	sem_wait(&death.held);
	CHECK_EQ(lock_soon(&death.m), ETIMEDOUT);
	CHECK_EQ(pthread_join(holder, NULL), 0);
	CHECK_EQ(lock_soon(&death.m), ETIMEDOUT);
	CHECK_EQ(pthread_mutex_trylock(&death.m), EBUSY);
}
#endif

static void clocks(int protocol)
{
	pthread_mutex_t m;
	make(&m, PTHREAD_MUTEX_NORMAL, 0, protocol, PTHREAD_MUTEX_ROBUST);
	CHECK_EQ(pthread_mutex_lock(&m), 0);
	for (int i = 0; i < 2; i++) {
		clockid_t clock = i ? CLOCK_REALTIME : CLOCK_MONOTONIC;
		struct timespec now, until = from_now(clock, 5);
		int error = pthread_mutex_clocklock(&m, clock, &until);
		if (i == 0 && protocol && error == EINVAL) /* before Linux 5.14 */
			continue;
		CHECK_EQ(error, ETIMEDOUT);
		clock_gettime(clock, &now);
		CHECK(now.tv_sec > until.tv_sec ||
		      (now.tv_sec == until.tv_sec && now.tv_nsec >= until.tv_nsec));
	}
	CHECK_EQ(pthread_mutex_unlock(&m), 0);
}

/* --- Processes --- */

struct common {
	pthread_mutex_t m[3];
	sem_t held;
};

enum { END_EXIT, END_KILL, END_EXEC, END_THREAD_GROUP, ENDS };

static void *sleep_on(void *arg)
{
	for (;;)
		pause();
	return arg;
}

static void child(struct common *s, int end)
{
	pthread_t t;
	static char *words[] = {"true", NULL};
	if (end == END_THREAD_GROUP)
		pthread_create(&t, NULL, sleep_on, NULL);
	for (int i = 0; i < 3; i++)
		if (pthread_mutex_lock(&s->m[i]) == EOWNERDEAD)
			pthread_mutex_consistent(&s->m[i]);
	pthread_mutex_unlock(&s->m[1]);
	sem_post(&s->held);
	nanosleep(&(struct timespec){.tv_nsec = 20000000}, NULL);
	if (end == END_EXEC)
		execv("/bin/true", words);
	if (end == END_KILL)
		kill(getpid(), SIGKILL);
	_exit(0);
}

static void processes(int protocol)
{
	struct common *s = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	CHECK_EQ(sem_init(&s->held, 1, 0), 0);
	for (int i = 0; i < 3; i++)
		make(&s->m[i], types[i], 1, protocol, PTHREAD_MUTEX_ROBUST);
	CHECK_EQ(pthread_mutex_lock(&s->m[1]), 0); /* what a child must not think that it holds */
	CHECK_EQ(pthread_mutex_unlock(&s->m[1]), 0);
	for (int end = 0; end < ENDS; end++) {
		pid_t pid = fork();
		if (!pid)
			child(s, end);
		while (sem_wait(&s->held))
			;
		CHECK_EQ(pthread_mutex_lock(&s->m[0]), EOWNERDEAD); /* the child lives still: it waits */
		CHECK_EQ(waitpid(pid, NULL, 0), pid);
		CHECK_EQ(pthread_mutex_lock(&s->m[1]), 0);
		CHECK_EQ(pthread_mutex_trylock(&s->m[2]), EOWNERDEAD);
		CHECK_EQ(pthread_mutex_consistent(&s->m[0]), 0);
		CHECK_EQ(pthread_mutex_consistent(&s->m[2]), 0);
		for (int i = 0; i < 3; i++)
			CHECK_EQ(pthread_mutex_unlock(&s->m[i]), 0);
	}

	/* Of those who wait, some are killed: the others must not be forgotten. */
	for (long i = 0; i < check_scale(20); i++) {
		pid_t pid[WAITERS];
		CHECK_EQ(pthread_mutex_lock(&s->m[0]), 0);
		for (int k = 0; k < WAITERS; k++)
			if (!(pid[k] = fork())) {
				int error = pthread_mutex_lock(&s->m[0]);
				if (error == EOWNERDEAD)
					error = pthread_mutex_consistent(&s->m[0]);
				pthread_mutex_unlock(&s->m[0]);
				_exit(error);
			}
		nanosleep(&(struct timespec){.tv_nsec = 2000000}, NULL);
		kill(pid[0], SIGKILL);
		CHECK_EQ(pthread_mutex_unlock(&s->m[0]), 0);
		kill(pid[1], SIGKILL);
		for (int k = 0; k < WAITERS; k++) {
			int status;
			CHECK_EQ(waitpid(pid[k], &status, 0), pid[k]);
			CHECK(k < 2 || status == 0);
		}
		int error = pthread_mutex_lock(&s->m[0]);
		CHECK(!error || error == EOWNERDEAD);
		if (error)
			pthread_mutex_consistent(&s->m[0]);
		CHECK_EQ(pthread_mutex_unlock(&s->m[0]), 0);
	}
	munmap(s, 4096);
}

/* Whether the kernel knows of such mutexes: the ends of processes are its. */
static int kernel_list(void)
{
	void *list;
	size_t len;
	return !check_alone() && !syscall(SYS_get_robust_list, 0, &list, &len);
}

/* No thread pays for what it does not use. */
static void list_when_used(void)
{
	void *list = NULL;
	size_t len = 0;
	pthread_mutex_t m;
#ifdef __FREEHOLD__
	CHECK_EQ(syscall(SYS_get_robust_list, 0, &list, &len), 0);
	CHECK(!list);
#endif
	make(&m, PTHREAD_MUTEX_NORMAL, 0, 0, PTHREAD_MUTEX_ROBUST);
	CHECK_EQ(pthread_mutex_lock(&m), 0);
	CHECK_EQ(pthread_mutex_unlock(&m), 0);
	CHECK_EQ(syscall(SYS_get_robust_list, 0, &list, &len), 0);
	CHECK(list);
	CHECK_EQ(len, 3 * sizeof(long));
}

static long waiter_number;

static void *wait_known(void *arg)
{
	__atomic_store_n(&waiter_number, syscall(SYS_gettid), __ATOMIC_RELAXED);
	pthread_mutex_lock(arg);
	return NULL;
}

/* The third word of a thread's list names the mutex that it waits for, so that the kernel can wake another
 * waiter if the thread is woken and dies. */
static void pending_while_waiting(void)
{
	pthread_t t;
	pthread_mutex_t m;
	char *volatile *list = NULL;
	size_t len;
	make(&m, PTHREAD_MUTEX_NORMAL, 0, 0, PTHREAD_MUTEX_ROBUST);
	CHECK_EQ(pthread_mutex_lock(&m), 0);
	CHECK_EQ(pthread_create(&t, NULL, wait_known, &m), 0);
	long number;
	while (!(number = __atomic_load_n(&waiter_number, __ATOMIC_RELAXED)))
		sched_yield();
	for (int i = 0; i < 5000 && !(list && list[2]); i++) {
		nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
		CHECK_EQ(syscall(SYS_get_robust_list, number, &list, &len), 0);
	}
	CHECK(list && list[2] >= (char *)&m && list[2] < (char *)(&m + 1));
	CHECK_EQ(pthread_mutex_unlock(&m), 0);
	CHECK_EQ(pthread_join(t, NULL), 0);
	CHECK_EQ(pthread_mutex_lock(&m), EOWNERDEAD);
	CHECK_EQ(syscall(SYS_get_robust_list, 0, &list, &len), 0);
	CHECK(list && !list[2] && list[0] >= (char *)&m && list[0] < (char *)(&m + 1));
	CHECK_EQ(pthread_mutex_unlock(&m), 0);
	CHECK(list[0] == (char *)list);
}

int main(void)
{
	attributes();
	if (kernel_list()) {
		list_when_used();
		pending_while_waiting();
		for (int protocol = 0; protocol <= inherit; protocol++)
			processes(protocol);
	} else {
		check_puts("no robust list of the kernel here: the ends of processes are not tested\n");
	}
	kinds();
	several();
	for (int protocol = 0; protocol <= inherit; protocol++) {
		death_awaited(protocol, 1, 0);
#ifdef __FREEHOLD__ /* the host's wakes one who waits for what is lost, and not the next */
		death_awaited(protocol, 0, 0);
#endif
		death_awaited(protocol, 1, 1);
		exclusion(protocol);
		conditions(protocol);
		clocks(protocol);
	}
#ifdef __FREEHOLD__
	if (inherit)
		stalled();
#endif
	return check_done();
}
