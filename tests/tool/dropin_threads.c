/* SPDX-License-Identifier: MIT */
/*
 * Allocates, begins threads and forks while they allocate: in main, in a constructor that runs before
 * every other, and from the preinit array where the libc has one. Prints what malloc(1) may use.
 */
#include <malloc.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define FORKS 10

static void need(int condition)
{
	if (!condition)
		abort();
}

static int forking; /* how many still do */

/* Sizes that thread caches have, and such that an arena's lock is taken for. */
static void *work(void *text)
{
	for (int i = 0; __atomic_load_n(&forking, __ATOMIC_RELAXED) || i < 1000; i++)
		free(malloc((size_t)(i * 7919 % 100000)));
	return strdup(text);
}

static void *fork_often(void *unused)
{
	for (int i = 0; i < FORKS; i++) {
		pid_t child = fork();
		if (!child) {
			free(malloc(100));
			free(malloc(100000));
			_exit(7);
		}
		int status;
		need(child > 0 && waitpid(child, &status, 0) == child && WEXITSTATUS(status) == 7);
	}
	__atomic_sub_fetch(&forking, 1, __ATOMIC_RELAXED);
	return unused;
}

static void act(const char *where)
{
	pthread_t threads[3];
	void *result, *(*const work_of[])(void *) = {work, fork_often, work};
	char *p = strdup(where);
	need(p != NULL);
	forking = 2;
	for (int i = 0; i < 3; i++)
		need(!pthread_create(&threads[i], NULL, work_of[i], i == 1 ? NULL : p));
	fork_often(NULL);
	for (int i = 0; i < 3; i++) {
		need(!pthread_join(threads[i], &result));
		need(i == 1 || !strcmp(result, where));
		free(result);
	}
	free(p);
}

static void preinit(void)
{
	act("preinit");
}
__attribute__((section(".preinit_array"), used)) static void (*const entry)(void) = preinit;

__attribute__((constructor(101))) static void construct(void)
{
	act("constructor");
}

int main(void)
{
	act("main");
	return printf("%d\n", (int)malloc_usable_size(malloc(1))) < 0;
}
