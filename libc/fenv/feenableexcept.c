/* SPDX-License-Identifier: MIT */
#include <fenv.h>

#include "libc/fenv/mask.h"

int feenableexcept(int exceptions)
{
	int before = fpu_trapped();
	fpu_trap(before | (exceptions & FE_ALL_EXCEPT));
	return before;
}
