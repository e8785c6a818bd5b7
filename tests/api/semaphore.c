/* SPDX-License-Identifier: MIT */
/* Semaphores: values, times, nothing lost between many threads, two processes, destruction. */
#include "tests/check.h"
#include "tests/scratch.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <sched.h>
#include <semaphore.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>

static void values(void)
{
	sem_t s;
	int value;
	for (unsigned i = 0; i < 50; i++) {
		CHECK_EQ(sem_init(&s, (int)i % 2, i), 0);
		for (unsigned k = i; k > 0; k--) {
			CHECK_EQ(sem_getvalue(&s, &value), 0);
			CHECK_EQ(value, k);
			CHECK_EQ(k % 2 ? sem_wait(&s) : sem_trywait(&s), 0);
		}
		errno = 0;
		CHECK_EQ(sem_trywait(&s), -1);
		CHECK_EQ(errno, EAGAIN);
		CHECK_EQ(sem_post(&s), 0);
		CHECK_EQ(sem_getvalue(&s, &value), 0);
		CHECK_EQ(value, 1);
		CHECK_EQ(sem_destroy(&s), 0);
	}
	CHECK_EQ(sem_init(&s, 0, (unsigned)SEM_VALUE_MAX + 1), -1);
	CHECK_EQ(errno, EINVAL);
	CHECK_EQ(sem_init(&s, 0, SEM_VALUE_MAX), 0);
	CHECK_EQ(sem_post(&s), -1);
	CHECK_EQ(errno, EOVERFLOW);
	CHECK_EQ(sem_wait(&s), 0);
	CHECK_EQ(sem_post(&s), 0);
}

static void names(void)
{
	char name[40] = "/freehold-test-";
	int value;
	sem_t *s, *again;
	scratch_number(name, (unsigned)getpid());
	errno = 0;
	CHECK(sem_open(name, 0) == SEM_FAILED && errno == ENOENT);
	CHECK(sem_open("/a/b", O_CREAT, 0600, 1) == SEM_FAILED && errno == EINVAL);
	CHECK(sem_open(name, O_CREAT, 0600, SEM_VALUE_MAX + 1u) == SEM_FAILED && errno == EINVAL);
	CHECK((s = sem_open(name, O_CREAT | O_EXCL, 0600, 2)) != SEM_FAILED);
	CHECK(sem_open(name, O_CREAT | O_EXCL, 0600, 3) == SEM_FAILED && errno == EEXIST);
	CHECK((again = sem_open(name, O_CREAT, 0600, 4)) == s);
	CHECK(sem_getvalue(s, &value) == 0 && value == 2);
	CHECK(sem_wait(s) == 0 && sem_wait(s) == 0 && sem_trywait(s) == -1);
	pid_t pid = fork();
	if (!pid) {
		sem_t *own = sem_open(name, 0);
		_exit(own == SEM_FAILED || sem_post(own));
	}
	CHECK_EQ(sem_wait(s), 0); /* until the child has posted */
	int status = -1;
	CHECK(waitpid(pid, &status, 0) == pid && status == 0);
	CHECK_EQ(sem_close(again), 0);
	CHECK_EQ(sem_post(s), 0); /* still mapped */
	CHECK_EQ(sem_unlink(name), 0);
	CHECK(sem_unlink(name) == -1 && errno == ENOENT);
	CHECK((again = sem_open(name, O_CREAT, 0600, 7)) != SEM_FAILED && again != s);
	CHECK(sem_getvalue(s, &value) == 0 && value == 1);
	CHECK(sem_getvalue(again, &value) == 0 && value == 7);
	CHECK(sem_close(s) == 0 && sem_close(again) == 0 && sem_unlink(name) == 0);
	CHECK(sem_close(s) == -1 && errno == EINVAL);
}

static void times(void)
{
	sem_t s;
	sem_init(&s, 0, 0);
	struct timespec t = {.tv_sec = 1};
	CHECK_EQ(sem_timedwait(&s, &t), -1);
	CHECK_EQ(errno, ETIMEDOUT);
	t.tv_nsec = 1000000000;
	CHECK_EQ(sem_timedwait(&s, &t), -1);
	CHECK_EQ(errno, EINVAL);
	for (int i = 0; i < 5; i++) {
		clock_gettime(CLOCK_MONOTONIC, &t);
		t.tv_sec += t.tv_nsec >= 998000000;
		t.tv_nsec = (t.tv_nsec + 2000000) % 1000000000;
		CHECK_EQ(sem_clockwait(&s, CLOCK_MONOTONIC, &t), -1);
		CHECK_EQ(errno, ETIMEDOUT);
	}
	sem_post(&s);
#ifdef __FREEHOLD__
	t.tv_nsec = -1; /* not looked at; glibc does */
#endif
	CHECK_EQ(sem_timedwait(&s, &t), 0);
	CHECK_EQ(sem_trywait(&s), -1);
}

static volatile sig_atomic_t alarms;

static void on_alarm(int sig)
{
	(void)sig;
	alarms++;
}

static void interrupted(void)
{
	sem_t s;
	struct sigaction action = {.sa_handler = on_alarm}, old;
	struct itimerval timer = {{0, 5000}, {0, 5000}}, off = {{0, 0}, {0, 0}};
	sem_init(&s, 0, 0);
	sigaction(SIGALRM, &action, &old);
	setitimer(ITIMER_REAL, &timer, NULL);
	CHECK_EQ(sem_wait(&s), -1);
	CHECK_EQ(errno, EINTR);
	setitimer(ITIMER_REAL, &off, NULL);
	sigaction(SIGALRM, &old, NULL);
	CHECK(alarms > 0);
}

/* --- A ring between many threads --- */

enum { RING = 7, MAKERS = 5, TAKERS = 5 };
static sem_t slots, items;
static pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;
static long ring[RING], put_count, take_count, per_thread;

static void *make(void *arg)
{
	long base = (long)arg * per_thread;
	for (long i = 0; i < per_thread; i++) {
		while (sem_wait(&slots))
			;
		pthread_mutex_lock(&m);
		ring[put_count++ % RING] = base + i;
		pthread_mutex_unlock(&m);
		sem_post(&items);
	}
	return NULL;
}

static void *take(void *arg)
{
	long sum = 0;
	(void)arg;
	for (long i = 0; i < per_thread; i++) {
		while (sem_wait(&items))
			;
		pthread_mutex_lock(&m);
		sum += ring[take_count++ % RING];
		pthread_mutex_unlock(&m);
		sem_post(&slots);
	}
	return (void *)sum;
}

static void through_a_ring(void)
{
	pthread_t t[MAKERS + TAKERS];
	void *result;
	long sum = 0;
	int value;
	per_thread = check_scale(4000);
	long total = per_thread * MAKERS;
	sem_init(&slots, 0, RING);
	sem_init(&items, 0, 0);
	for (long i = 0; i < MAKERS + TAKERS; i++)
		CHECK_EQ(pthread_create(&t[i], NULL, i < MAKERS ? make : take, (void *)i), 0);
	for (int i = 0; i < MAKERS + TAKERS; i++) {
		CHECK_EQ(pthread_join(t[i], &result), 0);
		sum += (long)result;
	}
	CHECK_EQ(sum, (long)((unsigned long)total * (unsigned long)(total - 1) / 2));
	CHECK_EQ(sem_getvalue(&slots, &value), 0);
	CHECK_EQ(value, RING);
	CHECK_EQ(sem_getvalue(&items, &value), 0);
	CHECK_EQ(value, 0);
}

/* --- Destroyed by the one that waited, while the other may still be in sem_post --- */

static void *post(void *arg)
{
	sem_post(arg);
	return NULL;
}

static void short_lived(void)
{
	for (int i = 0; i < 200; i++) {
		pthread_t t;
		sem_t *s = malloc(sizeof *s);
		CHECK_EQ(sem_init(s, 0, 0), 0);
		CHECK_EQ(pthread_create(&t, NULL, post, s), 0);
		while (sem_wait(s))
			;
		CHECK_EQ(sem_destroy(s), 0);
		memset(s, 0xff, sizeof *s);
		free(s);
		CHECK_EQ(pthread_join(t, NULL), 0);
	}
}

static void between_processes(void)
{
	sem_t *s = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	long rounds = check_scale(2000);
	sem_init(&s[0], 1, 0);
	sem_init(&s[1], 1, 0);
	pid_t pid = fork();
	for (long i = 0; i < rounds; i++) {
		sem_post(&s[pid != 0]);
		while (sem_wait(&s[pid == 0]))
			;
	}
	if (!pid)
		_exit(0);
	CHECK_EQ(waitpid(pid, NULL, 0), pid);
	CHECK_EQ(sem_trywait(&s[0]), -1);
	CHECK_EQ(sem_trywait(&s[1]), -1);
	munmap(s, 4096);
}

int main(void)
{
	if (!check_alone()) {
		between_processes();
		names();
	}
	values();
	times();
	if (!check_alone())
		interrupted();
	through_a_ring();
	short_lived();
	return check_done();
}
