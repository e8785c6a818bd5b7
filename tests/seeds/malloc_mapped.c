/* SPDX-License-Identifier: MIT */
/* As malloc_brk_mmap, to the end: the large block's mapping comes and goes, the heap stays. */
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
	char *small = malloc(800);
	printf("After malloc(800)\n");
	getchar();

	char *large = malloc(204800);
	printf("After malloc(204800)\n");
	getchar();

	free(large);
	printf("After free of the large block\n");
	getchar();

	free(small);
	return 0;
}
