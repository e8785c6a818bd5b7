/* SPDX-License-Identifier: MIT */
#include <fenv.h>

#include "arch/fpu.h"

int fesetround(int mode)
{
	if (mode & ~FPU_ROUNDING)
		return -1;
	x87_set_control((unsigned short)((x87_control() & ~FPU_ROUNDING) | mode));
	if (fpu_has_sse()) {
		unsigned other = sse_mxcsr() & ~(FPU_ROUNDING << FPU_MXCSR_SHIFT_ROUNDING);
		sse_set_mxcsr(other | (unsigned)mode << FPU_MXCSR_SHIFT_ROUNDING);
	}
	return 0;
}
