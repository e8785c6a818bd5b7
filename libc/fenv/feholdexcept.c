/* SPDX-License-Identifier: MIT */
#include <fenv.h>

#include "arch/fpu.h"

int feholdexcept(fenv_t *environment)
{
	fegetenv(environment);
	fenv_t calm = *environment;
	calm.__control |= FPU_EXCEPTIONS;
	calm.__status = 0;
	calm.__mxcsr = (calm.__mxcsr & ~(unsigned)FPU_EXCEPTIONS) | FPU_EXCEPTIONS << FPU_MXCSR_SHIFT_MASK;
	return fesetenv(&calm);
}
