/* SPDX-License-Identifier: MIT */
/*
 * A hundred integers on the heap, the pointer to them on the stack. The pointer's own bytes, read
 * back from memory lowest first (little-endian), spell the heap's address.
 */
#include <stdio.h>
#include <stdlib.h>

static void print_bytes(const char *what, const void *object)
{
	const unsigned char *bytes = object;
	printf("%s", what);
	for (size_t i = 0; i < sizeof(void *); i++)
		printf(" %02x", bytes[i]);
	printf("\n");
}

int main(void)
{
	int *p = malloc(sizeof(int) * 100);
	if (!p) {
		perror("malloc");
		return EXIT_FAILURE;
	}
	int **where = &p;

	print_bytes("heap address in memory:", &p);
	printf("heap address: %p\n", (void *)p);
	print_bytes("stack address in memory:", &where);
	printf("stack address: %p\n", (void *)where);
	getchar();

	free(p);
	return 0;
}
