/* SPDX-License-Identifier: MIT */
#include <fenv.h>

#include "arch/fpu.h"

int fegetmode(femode_t *mode)
{
	*mode = (femode_t){.__control = x87_control(), .__mxcsr = fpu_has_sse() ? sse_mxcsr() : FPU_MXCSR};
	return 0;
}
