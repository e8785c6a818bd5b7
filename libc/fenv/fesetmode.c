/* SPDX-License-Identifier: MIT */
#include <fenv.h>

#include "arch/fpu.h"

/* What is raised stays so. */
int fesetmode(const femode_t *mode)
{
	bool start = mode == FE_DFL_MODE;
	x87_set_control(start ? FPU_CONTROL : mode->__control);
	if (fpu_has_sse()) {
		unsigned raised = sse_mxcsr() & FPU_EXCEPTIONS;
		sse_set_mxcsr(((start ? FPU_MXCSR : mode->__mxcsr) & ~(unsigned)FPU_EXCEPTIONS) | raised);
	}
	return 0;
}
