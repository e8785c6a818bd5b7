/* SPDX-License-Identifier: MIT */
/*
 * The floating-point environment, in the x87's encoding: exceptions are bits 0 to 5 of status words
 * (bit 1, a subnormal operand, is not ISO C's), traps and rounding those of its control word. Where the
 * machine has SSE too, both are kept alike.
 */
#ifndef ARCH_FPU_H
#define ARCH_FPU_H

#include <stdbool.h>

enum {
	FPU_EXCEPTIONS = 0x3f,
	FPU_ROUNDING = 0xc00,
	FPU_CONTROL = 0x37f,   /* as programs start: all masked, 64 bits, to the nearest */
	FPU_MXCSR = 0x1f80,    /* the same for SSE */
	FPU_MXCSR_SHIFT_MASK = 7,
	FPU_MXCSR_SHIFT_ROUNDING = 3,
};

/* The x87's environment as fnstenv stores it. */
struct fpu_environment {
	unsigned short control, reserved1;
	unsigned short status, reserved2;
	unsigned short tags, reserved3;
	unsigned places[4];
};

static inline unsigned short x87_control(void)
{
	unsigned short control;
	__asm__ volatile("fnstcw %0" : "=m"(control) : : "memory");
	return control;
}

static inline void x87_set_control(unsigned short control)
{
	__asm__ volatile("fldcw %0" : : "m"(control) : "memory");
}

static inline unsigned short x87_status(void)
{
	unsigned short status;
	__asm__ volatile("fnstsw %0" : "=a"(status) : : "memory");
	return status;
}

/* Masks all traps while it stores: restore, or set the control word, after it. */
static inline void x87_get_environment(struct fpu_environment *e)
{
	__asm__ volatile("fnstenv %0" : "=m"(*e) : : "memory");
}

/* fwait: an exception that is raised and not masked traps now. */
static inline void x87_set_environment(const struct fpu_environment *e)
{
	__asm__ volatile("fldenv %0" : : "m"(*e) : "memory");
}

static inline void x87_trap(void)
{
	__asm__ volatile("fwait" : : : "memory");
}

static inline unsigned sse_mxcsr(void)
{
	unsigned mxcsr;
	__asm__ volatile("stmxcsr %0" : "=m"(mxcsr) : : "memory");
	return mxcsr;
}

static inline void sse_set_mxcsr(unsigned mxcsr)
{
	__asm__ volatile("ldmxcsr %0" : : "m"(mxcsr) : "memory");
}

#if defined __x86_64__
#include "arch/x86_64/fpu.h"
#else
#include "arch/i386/fpu.h"
#endif

#endif
