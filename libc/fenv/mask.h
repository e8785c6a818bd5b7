/* SPDX-License-Identifier: MIT */
/* Which exceptions trap: the bits of the x87's control word and SSE's that mask them. */
#ifndef LIBC_FENV_MASK_H
#define LIBC_FENV_MASK_H

#include "arch/fpu.h"

static inline int fpu_trapped(void)
{
	return ~x87_control() & FE_ALL_EXCEPT;
}

static inline void fpu_trap(int exceptions)
{
	x87_set_control((unsigned short)((x87_control() | FPU_EXCEPTIONS) & ~exceptions));
	if (fpu_has_sse())
		sse_set_mxcsr((sse_mxcsr() | FPU_EXCEPTIONS << FPU_MXCSR_SHIFT_MASK) &
		              ~((unsigned)exceptions << FPU_MXCSR_SHIFT_MASK));
}

#endif
