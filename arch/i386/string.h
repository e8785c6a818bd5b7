/* SPDX-License-Identifier: MIT */
/* Vectors are words, since SSE2 may be missing, but in what is compiled for it. */
#ifndef ARCH_I386_STRING_H
#define ARCH_I386_STRING_H

#include <stdint.h>

#ifdef __SSE2__
#include "arch/sse2.h"
/* For functions in which vectors do not fit into registers: who calls may have aligned the stack to words alone. */
#define ALIGNS_STACK __attribute__((force_align_arg_pointer))
/* Compilers would keep what they may need again of so many vectors, on the stack. */
#define VEC_FORGET() __asm__ volatile("" : : : "memory")
#else
#include "arch/i386/words.h"
#define ALIGNS_STACK
#define VEC_FORGET() ((void)0)
#define SSE2_APART /* see libc/string/sse2.h */
#endif

/*
 * What goes on beyond a first vector is a function of its own, so that short strings need not save
 * registers for it.
 */
#define LONG_PART __attribute__((noinline))

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

#endif
