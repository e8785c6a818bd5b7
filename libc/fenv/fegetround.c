/* SPDX-License-Identifier: MIT */
#include <fenv.h>

#include "arch/fpu.h"

int fegetround(void)
{
	return x87_control() & FPU_ROUNDING;
}
