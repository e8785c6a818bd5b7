/* SPDX-License-Identifier: MIT */
#include "qemu/random.h"

#include "qemu/cpu.h"

static uint64_t state;
static bool repeatable, asked, have_rdrand;

void random_repeat(uint64_t seed)
{
	state = seed;
	repeatable = true;
}

bool random_repeatable(void)
{
	return repeatable;
}

/* Whether RDRAND gave something; it may run dry for a moment. */
static bool rdrand(uint64_t *value)
{
	unsigned long part;
	unsigned char good = 0;
	for (size_t i = 0; i < sizeof *value / sizeof part; i++) {
		for (int tries = 0; tries < 10 && !good; tries++)
			__asm__ volatile("rdrand %0\n\tsetc %1" : "=r"(part), "=q"(good));
		if (!good)
			return false;
		good = 0;
		*value = sizeof part == 8 ? part : *value << 16 << 16 | part;
	}
	return true;
}

uint64_t random_next(void)
{
	uint64_t value = 0;
	if (!asked) {
		asked = true;
		have_rdrand = !repeatable && cpuid(1).c & 1u << 30;
		if (!repeatable)
			state = cpu_ticks();
	}
	if (have_rdrand && rdrand(&value))
		return value;
	/* SplitMix64 (Steele, Lea, Flood 2014) */
	value = state += 0x9e3779b97f4a7c15;
	value = (value ^ value >> 30) * 0xbf58476d1ce4e5b9;
	value = (value ^ value >> 27) * 0x94d049bb133111eb;
	return value ^ value >> 31;
}

uint32_t random_below(uint32_t n)
{
	return (uint32_t)((random_next() >> 32) * n >> 32);
}

const char *random_source(void)
{
	return repeatable ? "the given seed" : have_rdrand ? "RDRAND" : "the time of the start";
}
