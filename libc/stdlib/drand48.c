/* SPDX-License-Identifier: MIT */
#include "libc/stdlib/drand48.h"

#include <stdlib.h>
#include <string.h>

#define A {0xe66d, 0xdeec, 0x5}
#define C 0xb

unsigned short drand48_x[3], drand48_a[3] = A, drand48_c = C;

static uint64_t whole(const unsigned short part[3])
{
	return part[0] | (uint64_t)part[1] << 16 | (uint64_t)part[2] << 32;
}

uint64_t drand48_next(unsigned short x[3])
{
	uint64_t next = (whole(drand48_a) * whole(x) + drand48_c) & 0xffffffffffff;
	x[0] = (unsigned short)next;
	x[1] = (unsigned short)(next >> 16);
	x[2] = (unsigned short)(next >> 32);
	return next;
}

void drand48_reset(void)
{
	static const unsigned short a[3] = A;
	memcpy(drand48_a, a, sizeof a);
	drand48_c = C;
}

double erand48(unsigned short x[3])
{
	return (double)drand48_next(x) * 0x1p-48;
}

long nrand48(unsigned short x[3])
{
	return (long)(drand48_next(x) >> 17);
}

long jrand48(unsigned short x[3])
{
	return (int32_t)(drand48_next(x) >> 16);
}

double drand48(void)
{
	return erand48(drand48_x);
}

long lrand48(void)
{
	return nrand48(drand48_x);
}

long mrand48(void)
{
	return jrand48(drand48_x);
}
