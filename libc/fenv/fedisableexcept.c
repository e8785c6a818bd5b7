/* SPDX-License-Identifier: MIT */
#include <fenv.h>

#include "libc/fenv/mask.h"

int fedisableexcept(int exceptions)
{
	int before = fpu_trapped();
	fpu_trap(before & ~exceptions);
	return before;
}
