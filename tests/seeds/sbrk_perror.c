/* SPDX-License-Identifier: MIT */
/* sbrk moves the break by a number of bytes, brk sets it; failures are told by perror. */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int main(void)
{
	char *old = sbrk(0);
	char *p = sbrk(0x100);
	if (p == (void *)-1) {
		perror("sbrk");
		exit(EXIT_FAILURE);
	}
	char *new = sbrk(0);
	if (brk(old) == -1) {
		perror("brk");
		exit(EXIT_FAILURE);
	}
	char *free = sbrk(0);
	printf("old: %p\np: %p\nnew: %p\nfree: %p\n", (void *)old, (void *)p, (void *)new, (void *)free);
	printf("size: %lx\n", (long)new - (long)old);
	return 0;
}
