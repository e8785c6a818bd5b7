/* SPDX-License-Identifier: MIT */
/*
 * What a machine offers for moving and searching bytes, one interface for all: vectors of
 * VEC_BYTES bytes, byte-wise equality of two, its answer as a mask, and the repeat instructions.
 *
 * A mask holds LANE_BITS bits for each byte of a vector, the first byte's lowest; they are 0 where
 * the byte did not match. Shifting a mask right by k * LANE_BITS drops its first k bytes.
 *
 * LONG_PART and ALIGNS_STACK stand before functions, VEC_FORGET() between what may be read once and again; the machine
 * says what for. Where SSE2_APART is defined, SSE2 may be there beside these vectors (libc/string/sse2.h).
 */
#ifndef ARCH_STRING_H
#define ARCH_STRING_H

#if defined __x86_64__
#include "arch/x86_64/string.h"
#else
#include "arch/i386/string.h"
#endif

#ifndef ALIGNS_STACK /* vectors fit into registers */
#define ALIGNS_STACK
#define VEC_FORGET() ((void)0)
#endif

/*
 * For functions that are called for few bytes: what these pass through begins with a line of the
 * code cache, wherever the linker puts the function.
 */
#define LINE_ALIGNED __attribute__((aligned(64)))

static inline size_t mask_first(unsigned mask)
{
	return (size_t)__builtin_ctz(mask) / LANE_BITS;
}

static inline size_t mask_last(unsigned mask)
{
	return (31 - (size_t)__builtin_clz(mask)) / LANE_BITS;
}

/* The first byte of four vectors, one behind the other, that is not 0: there must be one. */
static inline size_t first_of_four(vec t0, vec t1, vec t2, vec t3)
{
	unsigned mask;
	if ((mask = vec_mask(t0)))
		return mask_first(mask);
	if ((mask = vec_mask(t1)))
		return VEC_BYTES + mask_first(mask);
	if ((mask = vec_mask(t2)))
		return 2 * VEC_BYTES + mask_first(mask);
	return 3 * VEC_BYTES + mask_first(vec_mask(t3));
}

#endif
