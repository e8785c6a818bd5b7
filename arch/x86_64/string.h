/* SPDX-License-Identifier: MIT */
/* Vectors are SSE2 registers, which every x86_64 processor has. */
#ifndef ARCH_X86_64_STRING_H
#define ARCH_X86_64_STRING_H

#include "arch/sse2.h"

/* There are registers enough for short strings and long ones. */
#define LONG_PART __attribute__((always_inline)) inline
#define LONG_APART false

/*
 * From how many bytes on the repeat instructions win (measured). Their microcode moves whole cache
 * lines without reading the target's first, but takes some dozens of cycles to begin.
 */
#define REP_MOVE_MIN 1280
#define REP_FILL_MIN 1024

static inline void rep_move(void *dst, const void *src, size_t len)
{
	/* rdi, rsi and rcx: target, source, count. Upwards: the ABI keeps the direction clear. */
	__asm__ volatile("rep movsb" : "+D"(dst), "+S"(src), "+c"(len) : : "memory");
}

static inline void rep_fill(void *dst, unsigned char c, size_t len)
{
	/* rdi and rcx: target and count; al is the byte */
	__asm__ volatile("rep stosb" : "+D"(dst), "+c"(len) : "a"(c) : "memory");
}

#endif
