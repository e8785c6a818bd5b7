/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "libc/stdlib/drand48.h"

void srand48(long seed)
{
	drand48_reset();
	drand48_x[0] = 0x330e;
	drand48_x[1] = (unsigned short)seed;
	drand48_x[2] = (unsigned short)((unsigned long)seed >> 16);
}

unsigned short *seed48(unsigned short seed[3])
{
	static unsigned short old[3];
	memcpy(old, drand48_x, sizeof old);
	memcpy(drand48_x, seed, sizeof drand48_x);
	drand48_reset();
	return old;
}

void lcong48(unsigned short parameters[7])
{
	memcpy(drand48_x, parameters, sizeof drand48_x);
	memcpy(drand48_a, parameters + 3, sizeof drand48_a);
	drand48_c = parameters[6];
}
