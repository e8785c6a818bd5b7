/* SPDX-License-Identifier: MIT */
/* Vectors are SSE2 registers: of what arch/string.h asks for, all that is the same on both machines. */
#ifndef ARCH_SSE2_H
#define ARCH_SSE2_H

#include <stddef.h>

#define VEC_BYTES 16
#define LANE_BITS 1
#define MASK_ALL 0xffffu

typedef unsigned char vec __attribute__((vector_size(VEC_BYTES), may_alias));
typedef char vec_signed __attribute__((vector_size(VEC_BYTES)));

#include "arch/vec.h"

/* Every byte c. */
static inline vec vec_fill(unsigned char c)
{
	return (vec){c, c, c, c, c, c, c, c, c, c, c, c, c, c, c, c};
}

/* All bits of a byte where a and b are equal, none where they differ. */
static inline vec vec_equal(vec a, vec b)
{
	return (vec)(a == b);
}

/* As vec_equal, but what is behind the first byte that is equal may be wrong: cheaper elsewhere. */
static inline vec vec_first_equal(vec a, vec b)
{
	return vec_equal(a, b);
}

/* Not 0 in the first byte where a and b differ or a is null, 0 in those before. */
static inline vec vec_stop(vec a, vec b)
{
	return vec_equal(a & vec_equal(a, b), vec_fill(0));
}

/* The same where the case of ASCII's letters does not matter. */
static inline vec vec_stop_any_case(vec a, vec b)
{
	/* Moved so that a to z are the 26 greatest bytes, the others wrapping to below them. */
	vec_signed moved = (vec_signed)((a | vec_fill(0x20)) + vec_fill(0x7f - 'z'));
	vec letter = (vec)(moved > (vec_signed)vec_fill(0x7f - 26));
	vec differ = (a ^ b) & ~(letter & vec_fill(0x20));
	return vec_equal(a & vec_equal(differ, vec_fill(0)), vec_fill(0));
}

static inline unsigned vec_mask(vec equal)
{
	return (unsigned)__builtin_ia32_pmovmskb128((vec_signed)equal);
}

/* The mask of the bytes where a and b differ. */
static inline unsigned vec_differ(vec a, vec b)
{
	return vec_mask(vec_equal(a, b)) ^ MASK_ALL;
}

#endif
