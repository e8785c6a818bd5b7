/* SPDX-License-Identifier: MIT */
/* In a second thread too, a large block is a mapping of its own, beside that thread's heap. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

static void *second(void *unused)
{
	char *small = malloc(800);
	printf("After malloc(800) in the thread\n");
	getchar();

	char *large = malloc(204800);
	printf("After malloc(204800) in the thread\n");
	getchar();

	free(large);
	printf("After free of the large block\n");
	getchar();

	free(small);
	return unused;
}

int main(void)
{
	pthread_t thread;
	if (pthread_create(&thread, NULL, second, NULL))
		return EXIT_FAILURE;
	return pthread_join(thread, NULL);
}
