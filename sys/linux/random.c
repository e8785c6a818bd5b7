/* SPDX-License-Identifier: MIT */
/*
 * Random bytes. getrandom where the kernel has it and its pool is ready; otherwise what follows from the
 * sixteen bytes that every process gets at AT_RANDOM: weaker, but never the same in two processes.
 */
#include "sys/linux/calls.h"
#include "sys/linux/secret.h"
#include "sys/sys.h"

static void fill_from_seed(unsigned char *p, size_t len)
{
	static unsigned blocks;
	uint32_t block[RANDOM_WORDS];
	for (size_t i = 0; i < len; i++) {
		if (i % sizeof block == 0)
			random_block(block, ++blocks, (uintptr_t)p);
		p[i] = ((unsigned char *)block)[i % sizeof block];
	}
}

void sys_random(void *p, size_t len)
{
	unsigned char *next = p;
	while (len) {
		long got = sys_getrandom(next, len, LINUX_GRND_NONBLOCK);
		if (got == -LINUX_EINTR)
			continue;
		if (got <= 0) {
			fill_from_seed(next, len);
			return;
		}
		next += got;
		len -= (size_t)got;
	}
}
