/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

/* One step of ISO C's example generator; only its upper bits are good. */
static unsigned step(unsigned *state, unsigned bits)
{
	*state = *state * 1103515245u + 12345;
	return (*state >> 16) & ((1u << bits) - 1);
}

int rand_r(unsigned *seed)
{
	unsigned high = step(seed, 11);
	unsigned middle = step(seed, 10);
	unsigned low = step(seed, 10);
	return (int)(high << 20 | middle << 10 | low);
}
