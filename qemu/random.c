/* SPDX-License-Identifier: MIT */
#include "qemu/shim.h"

/* SplitMix64 (Steele, Lea, Flood 2014) */
uint64_t random_next(void)
{
	uint64_t value = options.seed += 0x9e3779b97f4a7c15;
	value = (value ^ value >> 30) * 0xbf58476d1ce4e5b9;
	value = (value ^ value >> 27) * 0x94d049bb133111eb;
	return value ^ value >> 31;
}
