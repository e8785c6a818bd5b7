/* SPDX-License-Identifier: MIT */
/*
 * Random bytes. getrandom where the kernel has it and its pool is ready; otherwise what follows from the
 * sixteen bytes that every process gets at AT_RANDOM: weaker, but never the same in two processes.
 */
#include "sys/linux/auxv.h"
#include "sys/linux/calls.h"
#include "sys/sys.h"

static uint32_t rotate(uint32_t x, unsigned bits)
{
	return x << bits | x >> (32 - bits);
}

static void quarter_round(uint32_t *a, uint32_t *b, uint32_t *c, uint32_t *d)
{
	for (unsigned twice = 0; twice < 2; twice++) {
		*a += *b;
		*d = rotate(*d ^ *a, twice ? 8 : 16);
		*c += *d;
		*b = rotate(*b ^ *c, twice ? 7 : 12);
	}
}

#define WORDS 16

/*
 * A block of ChaCha20 (Bernstein 2008), the sixteen bytes being the key: who learns some of it knows
 * neither the rest nor the key, of which stack protectors take theirs.
 */
static void block_from_seed(uint32_t out[WORDS], uintptr_t number, uintptr_t place)
{
	const void *seed = (const void *)sys_auxv_value(LINUX_AT_RANDOM);
	uint32_t in[WORDS] = {0x61707865, 0x3120646e, 0x79622d36, 0x6b206574};
	if (seed) {
		__builtin_memcpy(in + 4, seed, 16);
		__builtin_memcpy(in + 8, seed, 16);
	}
	in[12] = (uint32_t)number;
	in[13] = (uint32_t)place;
	__builtin_memcpy(out, in, sizeof in);
	for (unsigned round = 0; round < 20; round++)
		for (unsigned i = 0, k = round % 2; i < 4; i++)
			quarter_round(&out[i], &out[4 + (i + k) % 4], &out[8 + (i + 2 * k) % 4],
			              &out[12 + (i + 3 * k) % 4]);
	for (unsigned i = 0; i < WORDS; i++)
		out[i] += in[i];
}

/* Block 0 is the secret's. */
static void fill_from_seed(unsigned char *p, size_t len)
{
	static unsigned blocks;
	uint32_t block[WORDS];
	for (size_t i = 0; i < len; i++) {
		if (i % sizeof block == 0)
			block_from_seed(block, ++blocks, (uintptr_t)p);
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

uintptr_t sys_secret(void)
{
	union {
		uint32_t block[WORDS];
		uintptr_t word;
	} secret;
	if (sys_auxv_value(LINUX_AT_RANDOM))
		block_from_seed(secret.block, 0, 0);
	else
		sys_random(&secret.word, sizeof secret.word);
	return secret.word;
}
