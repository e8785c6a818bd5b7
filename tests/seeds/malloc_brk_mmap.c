/* SPDX-License-Identifier: MIT */
/* 800 bytes come from the break, 204,800 from a mapping of their own. */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int main(void)
{
	printf("cat /proc/%d/maps\n", getpid());

	char *small = malloc(800); /* through brk */
	getchar();

	char *large = malloc(204800); /* through mmap */
	free(small);
	return large == NULL;
}
