/* SPDX-License-Identifier: MIT */
/*
 * What a machine offers for moving and searching bytes, one interface for all: vectors of
 * VEC_BYTES bytes, byte-wise equality of two, its answer as a mask, and the repeat instructions.
 *
 * A mask holds LANE_BITS bits for each byte of a vector, the first byte's lowest; they are 0 where
 * the byte did not match. Shifting a mask right by k * LANE_BITS drops its first k bytes.
 */
#ifndef ARCH_STRING_H
#define ARCH_STRING_H

#if defined __x86_64__
#include "arch/x86_64/string.h"
#else
#include "arch/i386/string.h"
#endif

static inline size_t mask_first(unsigned mask)
{
	return (size_t)__builtin_ctz(mask) / LANE_BITS;
}

static inline size_t mask_last(unsigned mask)
{
	return (31 - (size_t)__builtin_clz(mask)) / LANE_BITS;
}

#endif
