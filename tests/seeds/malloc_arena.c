/* SPDX-License-Identifier: MIT */
/*
 * The main thread's half of the arena example: the first thousand bytes make a heap of 132 KiB
 * directly after the data segment, and freeing them leaves it in place for the next request.
 */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int main(void)
{
	printf("Welcome to per thread arena example::%d\n", getpid());
	printf("Before malloc in main thread\n");
	getchar();

	char *p = malloc(1000);
	printf("After malloc and before free in main thread\n");
	getchar();

	free(p);
	printf("After free in main thread\n");
	getchar();
	return 0;
}
