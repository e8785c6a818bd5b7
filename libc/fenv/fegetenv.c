/* SPDX-License-Identifier: MIT */
#include <fenv.h>
#include <string.h>

#include "arch/fpu.h"

int fegetenv(fenv_t *environment)
{
	struct fpu_environment e;
	x87_get_environment(&e);
	x87_set_environment(&e);
	memcpy(environment, &e, sizeof e);
	environment->__mxcsr = fpu_has_sse() ? sse_mxcsr() : FPU_MXCSR;
	return 0;
}
