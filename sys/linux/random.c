/* SPDX-License-Identifier: MIT */
/*
 * Random bytes for canaries and keys. getrandom where the kernel has it and its pool is ready;
 * otherwise the sixteen bytes that every process gets at AT_RANDOM, stretched by mixing: weaker,
 * but never the same in two processes.
 */
#include "sys/linux/auxv.h"
#include "sys/linux/calls.h"
#include "sys/sys.h"

/* One step of splitmix64 (Steele, Lea and Flood 2014): every state gives another output. */
static uint64_t mix(uint64_t *state)
{
	uint64_t z = *state += 0x9e3779b97f4a7c15u;
	z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
	z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
	return z ^ (z >> 31);
}

static void fill_from_auxv(unsigned char *p, size_t len)
{
	static uint64_t calls;
	const unsigned char *seed = (const unsigned char *)sys_auxv_value(LINUX_AT_RANDOM);
	uint64_t state = (uintptr_t)p ^ ++calls << 32;
	for (size_t i = 0; seed && i < 16; i++)
		state = (state ^ seed[i]) * 0x100000001b3u;
	for (size_t i = 0; i < len; i++)
		p[i] = (unsigned char)mix(&state);
}

void sys_random(void *p, size_t len)
{
	unsigned char *next = p;
	while (len) {
		long got = sys_getrandom(next, len, LINUX_GRND_NONBLOCK);
		if (got == -LINUX_EINTR)
			continue;
		if (got <= 0) {
			fill_from_auxv(next, len);
			return;
		}
		next += got;
		len -= (size_t)got;
	}
}
