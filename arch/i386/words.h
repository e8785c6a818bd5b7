/* SPDX-License-Identifier: MIT */
/* Vectors are words of four bytes: what arch/string.h asks for, without SSE2. */
#ifndef ARCH_I386_WORDS_H
#define ARCH_I386_WORDS_H

#include <stddef.h>
#include <stdint.h>

#define VEC_BYTES 4
#define LANE_BITS 8
#define MASK_ALL 0x80808080u

typedef unsigned vec __attribute__((may_alias));

#include "arch/vec.h"

static inline vec vec_fill(unsigned char c)
{
	return 0x01010101u * c;
}

/* The highest bit of a byte where a and b are equal, no other bit. */
static inline vec vec_equal(vec a, vec b)
{
	/* A byte is 0 if its highest bit is clear and adding 127 to the others does not set it. */
	vec x = a ^ b;
	return ~(((x & 0x7f7f7f7fu) + 0x7f7f7f7fu) | x) & MASK_ALL;
}

/* As vec_equal, but what is behind the first byte that is equal may be wrong. */
static inline vec vec_first_equal(vec a, vec b)
{
	/* Subtracting 1 sets the highest bit of a byte that is 0, and borrows from the next ones. */
	vec x = a ^ b;
	return (x - 0x01010101u) & ~x & MASK_ALL;
}

/* Not 0 in the first byte where a and b differ or a is null, 0 in those before. */
static inline vec vec_stop(vec a, vec b)
{
	return (a ^ b) | vec_first_equal(a, 0);
}

/* The same where the case of ASCII's letters does not matter. */
static inline vec vec_stop_any_case(vec a, vec b)
{
	/* Into each highest bit: whether the seven others, as a small letter, are a or more, are more than z. */
	vec low = (a | 0x20202020u) & 0x7f7f7f7fu;
	vec from_a = low + vec_fill(0x80 - 'a'), beyond_z = low + vec_fill(0x7f - 'z');
	vec letter = from_a & ~beyond_z & ~a & MASK_ALL;
	return ((a ^ b) & ~(letter >> 2)) | vec_first_equal(a, 0); /* 0x80 becomes 0x20 */
}

static inline unsigned vec_mask(vec equal)
{
	return equal;
}

/* Not 0 in the first byte where a and b differ, 0 in those before. */
static inline unsigned vec_differ(vec a, vec b)
{
	return a ^ b;
}

/* From how many bytes on the repeat instructions win (measured). */
#define REP_MOVE_MIN 64
#define REP_BYTES_MIN 288 /* by bytes instead of words */
#define REP_FILL_MIN 320

static inline void rep_move(void *dst, const void *src, size_t len)
{
	/* edi, esi and ecx: target, source, count. Upwards: the ABI keeps the direction clear. */
	if (len >= REP_BYTES_MIN) {
		__asm__ volatile("rep movsb" : "+D"(dst), "+S"(src), "+c"(len) : : "memory");
		return;
	}
	/* By words, from where the target is aligned; both ends are read now and written last, as in move_up. */
	char *last = (char *)dst + len - VEC_BYTES, *first = dst;
	vec head = vec_load(src), tail = vec_load((const char *)src + len - VEC_BYTES);
	size_t skip = VEC_BYTES - (uintptr_t)dst % VEC_BYTES;
	dst = first + skip;
	src = (const char *)src + skip;
	len = (len - skip) / VEC_BYTES;
	__asm__ volatile("rep movsl" : "+D"(dst), "+S"(src), "+c"(len) : : "memory");
	vec_store(last, tail);
	vec_store(first, head);
}

static inline void rep_fill(void *dst, unsigned char c, size_t len)
{
	/* edi and ecx: target and count; al is the byte */
	__asm__ volatile("rep stosb" : "+D"(dst), "+c"(len) : "a"(c) : "memory");
}

/* Compilers that are told of no SSE have nothing there, and do not know the name. */
#ifdef __SSE__
#define SSE2_CLOBBERS "xmm0",
#else
#define SSE2_CLOBBERS
#endif

/* Fills at least 16 bytes, where there is SSE2: up to so many that beats the repeat instruction, too. */
#define SSE2_FILL_MAX 1024

static inline void sse2_fill(void *dst, vec v, size_t len)
{
	char *last = (char *)dst + len - 16;
	__asm__ volatile("movd %2, %%xmm0\n\t"
	                 "pshufd $0, %%xmm0, %%xmm0\n"
	                 "1:\tmovups %%xmm0, (%0)\n\t"
	                 "add $16, %0\n\t"
	                 "cmp %1, %0\n\t"
	                 "jb 1b\n\t"
	                 "movups %%xmm0, (%1)"
	                 : "+&r"(dst) : "r"(last), "r"(v) : SSE2_CLOBBERS "memory", "cc");
}

#endif
