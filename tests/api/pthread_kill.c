/* SPDX-License-Identifier: MIT */
/* pthread_kill in a handler of a signal that interrupts pthread_kill, both to the same thread. */
#include "tests/check.h"

#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>

static pthread_t target, sender;
static int handled, failed, done;

static void *idle(void *arg)
{
	while (!__atomic_load_n(&done, __ATOMIC_ACQUIRE))
		sched_yield();
	return arg;
}

static void on_signal(int sig)
{
	(void)sig;
	handled++;
	failed += pthread_kill(target, 0) != 0;
}

static void *send(void *arg)
{
	long least = (long)arg, bad = 0;
	for (long i = 0; i < least || __atomic_load_n(&handled, __ATOMIC_RELAXED) < least; i++)
		bad += pthread_kill(target, 0) != 0;
	__atomic_store_n(&done, 1, __ATOMIC_RELEASE);
	return (void *)bad;
}

int main(void)
{
	void *bad;
	struct sigaction action = {.sa_handler = on_signal, .sa_flags = SA_RESTART};
	CHECK_EQ(sigaction(SIGUSR1, &action, NULL), 0);
	CHECK_EQ(pthread_create(&target, NULL, idle, NULL), 0);
	CHECK_EQ(pthread_create(&sender, NULL, send, (void *)check_scale(3000)), 0);
	while (!__atomic_load_n(&done, __ATOMIC_ACQUIRE))
		if (pthread_kill(sender, SIGUSR1))
			break;
	CHECK_EQ(pthread_kill(pthread_self(), NSIG), EINVAL);
	CHECK_EQ(pthread_join(sender, &bad), 0);
	CHECK_EQ((long)bad, 0);
	CHECK_EQ(pthread_join(target, NULL), 0);
	CHECK_EQ(failed, 0);
	return check_done();
}
