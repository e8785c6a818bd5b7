/* SPDX-License-Identifier: MIT */
/*
 * Whoever is let through may destroy the object at once and give its memory back. So each function
 * runs step by step here, and once it has changed the object, that is out of its reach.
 */
#include "tests/check.h"

#include <limits.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>

#define PAGE 4096
#define STEPS 0x100 /* the processor's trap flag */

static char *object;
static char before[64];
static int steps, taken_away;

static void set_steps(int on)
{
#ifdef __x86_64__
	unsigned long long flags = __builtin_ia32_readeflags_u64();
	__builtin_ia32_writeeflags_u64(on ? flags | STEPS : flags & ~(unsigned long long)STEPS);
#else
	unsigned flags = __builtin_ia32_readeflags_u32();
	__builtin_ia32_writeeflags_u32(on ? flags | STEPS : flags & ~(unsigned)STEPS);
#endif
}

static void on_step(int sig)
{
	(void)sig;
	steps++;
	if (!taken_away && memcmp(object, before, sizeof before))
		taken_away = !mprotect(object, PAGE, PROT_NONE);
}

static void *nothing(void *arg)
{
	return arg;
}

static int unlock_mutex(void)
{
	return pthread_mutex_unlock((pthread_mutex_t *)object);
}

static int post(void)
{
	return sem_post((sem_t *)object);
}

static int signal_cond(void)
{
	return pthread_cond_signal((pthread_cond_t *)object);
}

static int unlock_rwlock(void)
{
	return pthread_rwlock_unlock((pthread_rwlock_t *)object);
}

static void try(int (*function)(void), const void *state, size_t len)
{
	CHECK_EQ(mprotect(object, PAGE, PROT_READ | PROT_WRITE), 0);
	memset(object, 0, sizeof before);
	memcpy(object, state, len);
	memcpy(before, object, sizeof before);
	steps = taken_away = 0;
	set_steps(1);
	int result = function();
	set_steps(0);
	CHECK_EQ(result, 0);
	CHECK_EQ(taken_away, 1);
	CHECK(steps > 5);
}

int main(void)
{
	pthread_t t;
	struct sigaction action = {.sa_handler = on_step};
	CHECK_EQ(sigaction(SIGTRAP, &action, NULL), 0);
	CHECK_EQ(pthread_create(&t, NULL, nothing, NULL), 0);
	CHECK_EQ(pthread_join(t, NULL), 0);
	object = mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	CHECK(object != MAP_FAILED);

	/* All as if others waited. */
	pthread_mutex_t mutex = {.__word = 2};
	try(unlock_mutex, &mutex, sizeof mutex);
	mutex.__word = 1;
	try(unlock_mutex, &mutex, sizeof mutex);
	sem_t sem = {.__word = INT_MIN, .__waiters = 1};
	try(post, &sem, sizeof sem);
	sem.__waiters = 2;
	try(post, &sem, sizeof sem);
	pthread_cond_t cond = {.__users = 1};
	try(signal_cond, &cond, sizeof cond);
	pthread_rwlock_t reader = {.__word = 1 + (1 << 19)};
	try(unlock_rwlock, &reader, sizeof reader);
	return check_done();
}
