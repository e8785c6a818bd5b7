/* SPDX-License-Identifier: MIT */
/*
 * Each thread's memory comes from an arena. The main thread's first thousand bytes make a heap of 132 KiB
 * directly after the data segment, the second thread's a heap of 132 KiB in a mapping. Freeing leaves
 * either in place for the next request.
 */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static void use(const char *who)
{
	printf("Before malloc in %s\n", who);
	getchar();

	char *p = malloc(1000);
	printf("After malloc and before free in %s\n", who);
	getchar();

	free(p);
	printf("After free in %s\n", who);
	getchar();
}

static void *second(void *unused)
{
	use("thread 1");
	return unused;
}

int main(void)
{
	pthread_t thread;
	printf("Welcome to per thread arena example::%d\n", getpid());
	use("main thread");

	if (pthread_create(&thread, NULL, second, NULL)) {
		printf("Thread creation error\n");
		return -1;
	}
	if (pthread_join(thread, NULL)) {
		printf("Thread join error\n");
		return -1;
	}
	return 0;
}
