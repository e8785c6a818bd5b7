/* SPDX-License-Identifier: MIT */
/* What other languages' compilers call for thread-local objects: destroyed last first, by the thread
 * that made them, before the values of keys; memory and hooks of the thread's end after that. */
#include "tests/check.h"

#include <pthread.h>
#include <string.h>

#include "tests/internal.h"

int __cxa_thread_atexit_impl(void (*function)(void *), void *object, void *library);
INTERNAL(void, sys_on_thread_exit, (void (*f)(void)));

static char trace[16];
static size_t traced;
static pthread_key_t key;

static void note(void *object)
{
	trace[traced++] = *(char *)object;
}

static void at_end(void)
{
	trace[traced++] = 'e';
}

static void adds_another(void *object)
{
	note(object);
	__cxa_thread_atexit_impl(note, "d", NULL);
}

static void *registers(void *arg)
{
	pthread_setspecific(key, "k");
	__cxa_thread_atexit_impl(note, "a", NULL);
	__cxa_thread_atexit_impl(adds_another, "b", NULL);
	__cxa_thread_atexit_impl(note, "c", NULL);
	/* Last, since the allocator gave one of its own when it was first used here. */
	sys_on_thread_exit(at_end);
	return arg;
}

int main(void)
{
	CHECK_EQ(pthread_key_create(&key, note), 0);
	for (int i = 0; i < 50; i++) {
		pthread_t t;
		traced = 0;
		CHECK_EQ(pthread_create(&t, NULL, registers, NULL), 0);
		CHECK_EQ(pthread_join(t, NULL), 0);
		CHECK_EQ(traced, 6);
		CHECK_MEM(trace, "cbdake", 6);
	}
	return check_done();
}
