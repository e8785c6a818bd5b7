/* SPDX-License-Identifier: MIT */
/* A heap in three states: filled, with holes, and with the holes used again. */
#include <stdio.h>
#include <stdlib.h>

#define BLOCKS 14

int main(void)
{
	char *block[BLOCKS];

	for (int i = 0; i < BLOCKS; i++)
		block[i] = malloc(5000 + 1500 * (size_t)(i % 5));
	printf("%d blocks of 5000 to 11000 bytes\n", BLOCKS);
	getchar();

	for (int i = 4; i < BLOCKS; i += 5) {
		free(block[i]);
		free(block[i - 1]);
	}
	printf("Two of every five are freed: neighbours become one free chunk\n");
	getchar();

	for (int i = 4; i < BLOCKS; i += 5)
		block[i] = malloc(9000);
	printf("Blocks of 9000 bytes go where they fit best\n");
	getchar();
	return 0;
}
