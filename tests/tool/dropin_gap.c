/* SPDX-License-Identifier: MIT */
/* Another mapping stands where the main heap would grow to: it goes on elsewhere, upward again. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

enum { BLOCKS = 400, LEN = 60000 };

static unsigned char *blocks[BLOCKS];

/* The end of the mapping that p lies in. */
static uintptr_t mapping_end(const void *p)
{
	static char line[512];
	unsigned long start, end = 0;
	FILE *maps = fopen("/proc/self/maps", "r");
	while (maps && fgets(line, sizeof line, maps))
		if (sscanf(line, "%lx-%lx", &start, &end) == 2 && (uintptr_t)p >= start && (uintptr_t)p < end)
			break;
	if (maps)
		fclose(maps);
	return end;
}

int main(void)
{
	unsigned char *first = malloc(LEN);
	uintptr_t end = mapping_end(first);
	void *wall = mmap((void *)end, 4096, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	if (!first || wall != (void *)end)
		return printf("no wall at %lx\n", (unsigned long)end), 1;
	for (int i = 0; i < BLOCKS; i++) {
		blocks[i] = malloc(LEN);
		if (!blocks[i])
			return puts("refused"), 1;
		memset(blocks[i], i, LEN);
	}
	for (int i = 0; i < BLOCKS; i++)
		for (int k = 0; k < LEN; k++)
			if (blocks[i][k] != (unsigned char)i)
				return puts("overwritten"), 1;
	/* Mappings of the allocator's own would go down, and each begins anew. */
	int up = 0;
	for (int i = 1; i < BLOCKS; i++)
		up += blocks[i] > blocks[i - 1] && blocks[i] < blocks[i - 1] + 2 * LEN;
	if (up < BLOCKS - 10)
		return printf("only %d of %d blocks one above the other\n", up, BLOCKS), 1;
	for (int i = 0; i < BLOCKS; i++)
		free(blocks[i]);
	return puts("up") < 0;
}
