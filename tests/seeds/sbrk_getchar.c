/* SPDX-License-Identifier: MIT */
/*
 * As sbrk_perror, with input read before the break moves. Where a library takes the buffer of
 * stdin from the heap, the break has moved already by then; Freehold's standard streams leave the
 * heap alone, so p is old here too.
 */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int main(void)
{
	char *old = sbrk(0);
	getchar();
	char *p = sbrk(0x100);
	if (p == (void *)-1) {
		perror("sbrk");
		exit(EXIT_FAILURE);
	}
	char *new = sbrk(0);
	printf("old: %p\np: %p\nnew: %p\n", (void *)old, (void *)p, (void *)new);
	printf("size: %lx\n", (long)new - (long)old);
	return 0;
}
