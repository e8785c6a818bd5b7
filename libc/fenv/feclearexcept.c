/* SPDX-License-Identifier: MIT */
#include <fenv.h>

#include "arch/fpu.h"

int feclearexcept(int exceptions)
{
	exceptions &= FE_ALL_EXCEPT;
	if (x87_status() & exceptions) {
		struct fpu_environment e;
		x87_get_environment(&e);
		e.status &= (unsigned short)~exceptions;
		x87_set_environment(&e);
	}
	if (fpu_has_sse())
		sse_set_mxcsr(sse_mxcsr() & ~(unsigned)exceptions);
	return 0;
}
