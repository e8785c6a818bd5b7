/* SPDX-License-Identifier: MIT */
#include "qemu/cpu.h"
#include "qemu/shim.h"

bool random_repeats;
const char *random_source;
static uint64_t state;
static bool have_rdrand;

void random_begin(bool repeats, uint64_t seed)
{
	random_repeats = repeats;
	have_rdrand = !repeats && cpuid(1).c & 1u << 30;
	random_source = repeats ? "the given seed" : have_rdrand ? "RDRAND" : "the time of the start";
	state = repeats ? seed : __builtin_ia32_rdtsc();
}

/* It may run dry for a moment. */
static uint32_t rdrand(void)
{
	uint32_t value;
	bool good;
	do
		__asm__ volatile("rdrand %0" : "=r"(value), "=@ccc"(good));
	while (!good);
	return value;
}

uint64_t random_next(void)
{
	if (have_rdrand)
		return (uint64_t)rdrand() << 32 | rdrand();
	/* SplitMix64 (Steele, Lea, Flood 2014) */
	uint64_t value = state += 0x9e3779b97f4a7c15;
	value = (value ^ value >> 30) * 0xbf58476d1ce4e5b9;
	value = (value ^ value >> 27) * 0x94d049bb133111eb;
	return value ^ value >> 31;
}
