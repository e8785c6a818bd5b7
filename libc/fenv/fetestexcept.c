/* SPDX-License-Identifier: MIT */
#include <fenv.h>

#include "arch/fpu.h"

int fetestexcept(int exceptions)
{
	unsigned raised = x87_status();
	if (fpu_has_sse())
		raised |= sse_mxcsr();
	return (int)raised & exceptions & FE_ALL_EXCEPT;
}
