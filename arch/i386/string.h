/* SPDX-License-Identifier: MIT */
/* Vectors are words, since SSE2 may be missing, but in what is compiled for it. */
#ifndef ARCH_I386_STRING_H
#define ARCH_I386_STRING_H

#ifdef STRING_SSE2 /* see libc/string/sse2.h */
#include "arch/sse2.h"
/* For functions in which vectors do not fit into registers: who calls may have aligned the stack to words alone. */
#define ALIGNS_STACK __attribute__((force_align_arg_pointer))
/* Compilers would keep what they may need again of so many vectors, on the stack. */
#define VEC_FORGET() __asm__ volatile("" : : : "memory")
#else
#include "arch/i386/words.h"
#define SSE2_APART
#endif

/*
 * What goes on beyond a first vector is a function of its own, so that short strings need not save
 * registers for it.
 */
#define LONG_PART __attribute__((noinline))
#define LONG_APART true

#endif
