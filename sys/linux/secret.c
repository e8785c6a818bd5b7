/* SPDX-License-Identifier: MIT */
#include "sys/linux/secret.h"

#include "sys/linux/abi.h"
#include "sys/linux/auxv.h"
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

void random_block(uint32_t out[RANDOM_WORDS], uintptr_t number, uintptr_t place)
{
	const void *given = (const void *)sys_auxv_value(LINUX_AT_RANDOM);
	const uintptr_t here[16 / sizeof(uintptr_t)] = {(uintptr_t)&given};
	const void *seed = given ? given : here; /* then the place in memory is all that is random */
	uint32_t in[RANDOM_WORDS] = {0x61707865, 0x3120646e, 0x79622d36, 0x6b206574};
	__builtin_memcpy(in + 4, seed, 16);
	__builtin_memcpy(in + 8, seed, 16);
	in[12] = (uint32_t)number;
	in[13] = (uint32_t)place;
	__builtin_memcpy(out, in, sizeof in);
	for (unsigned round = 0; round < 20; round++)
		for (unsigned i = 0, k = round % 2; i < 4; i++)
			quarter_round(&out[i], &out[4 + (i + k) % 4], &out[8 + (i + 2 * k) % 4],
			              &out[12 + (i + 3 * k) % 4]);
	for (unsigned i = 0; i < RANDOM_WORDS; i++)
		out[i] += in[i];
}

uintptr_t sys_secret(void)
{
	union {
		uint32_t block[RANDOM_WORDS];
		uintptr_t word;
	} secret;
	random_block(secret.block, 0, 0);
	return secret.word;
}
