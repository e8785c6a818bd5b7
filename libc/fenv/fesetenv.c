/* SPDX-License-Identifier: MIT */
#include <fenv.h>

#include "arch/fpu.h"

int fesetenv(const fenv_t *environment)
{
	unsigned control = FPU_CONTROL, status = 0, mxcsr = FPU_MXCSR;
	if (environment == FE_NOMASK_ENV) {
		control &= ~(unsigned)FE_ALL_EXCEPT;
		mxcsr &= ~((unsigned)FE_ALL_EXCEPT << FPU_MXCSR_SHIFT_MASK);
	} else if (environment != FE_DFL_ENV) {
		control = environment->__control;
		status = environment->__status & FPU_EXCEPTIONS;
		mxcsr = environment->__mxcsr;
	}

	struct fpu_environment e;
	x87_get_environment(&e);
	e.control = (unsigned short)control;
	e.status = (unsigned short)((e.status & ~FPU_EXCEPTIONS) | status);
	x87_set_environment(&e);
	if (fpu_has_sse())
		sse_set_mxcsr(mxcsr);
	return 0;
}
