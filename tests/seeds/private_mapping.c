/* SPDX-License-Identifier: MIT */
/* 132 KiB of private anonymous memory, mapped and unmapped; a key press between the steps. */
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#define LENGTH ((size_t)132 * 1024)

static void exit_with(const char *what)
{
	printf("%s failed. Exiting the process\n", what);
	exit(-1);
}

int main(void)
{
	printf("Welcome to private anonymous mapping example::PID:%d\n", getpid());
	printf("Before mmap\n");
	getchar();

	char *p = mmap(NULL, LENGTH, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	if (p == MAP_FAILED)
		exit_with("mmap");
	printf("After mmap\n");
	getchar();

	if (munmap(p, LENGTH) == -1)
		exit_with("munmap");
	printf("After munmap\n");
	getchar();
	return 0;
}
