/* SPDX-License-Identifier: MIT */
/*
 * fork while other threads print, create threads, lock and allocate: the child goes on alone, with every lock
 * of the library free and threads of its own.
 */
#include "tests/check.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

static volatile int stop;
static FILE *out;
static pthread_mutex_t guarded = PTHREAD_MUTEX_INITIALIZER;

/* For where there is no /dev/null. */
static ssize_t swallow(void *cookie, const char *s, size_t len)
{
	(void)cookie, (void)s;
	return (ssize_t)len;
}

static void *prints(void *arg)
{
	while (!stop)
		fprintf(out, "thread %ld writes a line\n", (long)arg);
	return NULL;
}

static void *nothing(void *arg)
{
	return arg;
}

static void *creates(void *arg)
{
	pthread_t t;
	while (!stop)
		if (!pthread_create(&t, NULL, nothing, arg))
			pthread_join(t, NULL);
	return NULL;
}

static void *locks(void *arg)
{
	while (!stop) {
		pthread_mutex_lock(&guarded);
		pthread_mutex_unlock(&guarded);
	}
	return arg;
}

/* What else has a lock of its own. */
static void *counts(void *arg)
{
	pthread_key_t key;
	while (!stop) {
		random();
		if (!pthread_key_create(&key, NULL))
			pthread_key_delete(key);
	}
	return arg;
}

static void *allocates(void *arg)
{
	void *block[64] = {0};
	for (size_t i = 0; !stop; i++) {
		free(block[i % 64]);
		block[i % 64] = malloc(1 + i * 37 % 5000);
	}
	for (size_t i = 0; i < 64; i++)
		free(block[i]);
	return arg;
}

static char steps[16];
static size_t step_count;

static void step(char c)
{
	if (step_count < sizeof steps)
		steps[step_count++] = c;
}

static void prepare_a(void) { pthread_mutex_lock(&guarded); step('A'); }
static void parent_a(void) { pthread_mutex_unlock(&guarded); step('a'); }
static void child_a(void) { pthread_mutex_unlock(&guarded); step('x'); }
static void prepare_b(void) { step('B'); }
static void parent_b(void) { step('b'); }
static void child_b(void) { step('y'); }

/* What a child must be able to do; its exit status says where it failed. */
static void be_child(int with_threads)
{
	pthread_t t;
	void *result;
	if (step_count != 4 || memcmp(steps, "BAxy", 4))
		_exit(1);
	char *p = malloc(5000);
	if (!p)
		_exit(2);
	memset(p, 1, 5000);
	free(p);
	if (fprintf(out, "child\n") != 6 || fflush(out))
		_exit(3);
	if (pthread_mutex_trylock(&guarded) || pthread_mutex_unlock(&guarded))
		_exit(4);
	pthread_key_t key;
	random();
	if (pthread_key_create(&key, NULL) || pthread_key_delete(key))
		_exit(8);
	if (with_threads) {
		for (int i = 0; i < 5; i++)
			if (pthread_create(&t, NULL, nothing, p) || pthread_join(t, &result) || result != p)
				_exit(5);
	}
	if (fork() == 0)
		_exit(7);
	int status;
	if (wait(&status) < 0 || status != 7 << 8)
		_exit(6);
	_exit(77);
}

int main(void)
{
	static void *(*const work[])(void *) = {prints, creates, locks, allocates, counts};
	enum { KINDS = sizeof work / sizeof *work, COUNT = 2 * KINDS };
	pthread_t t[COUNT];
	/* Under the emulator a child of a process with threads cannot always begin more. */
	int with_threads = !check_emulated() || check_alone();
	out = check_alone() ? fopencookie(NULL, "w", (cookie_io_functions_t){.write = swallow}) : fopen("/dev/null", "w");
	CHECK(out != NULL);
	CHECK_EQ(pthread_atfork(prepare_a, parent_a, child_a), 0);
	CHECK_EQ(pthread_atfork(prepare_b, parent_b, child_b), 0);
	CHECK_EQ(pthread_atfork(NULL, NULL, NULL), 0);
	for (long i = 0; i < COUNT; i++)
		CHECK_EQ(pthread_create(&t[i], NULL, work[i % KINDS], (void *)i), 0);
	for (long i = 0; i < check_scale(64); i++) {
		int status = -1;
		step_count = 0;
		pid_t pid = fork();
		if (!pid)
			be_child(with_threads);
		CHECK_EQ(waitpid(pid, &status, 0), pid);
		CHECK_EQ(status, 77 << 8);
		CHECK_MEM(steps, "BAab", 4);
	}
	stop = 1;
	for (int i = 0; i < COUNT; i++)
		CHECK_EQ(pthread_join(t[i], NULL), 0);
	return check_done();
}
