/* SPDX-License-Identifier: MIT */
#include <fenv.h>

#include "libc/fenv/mask.h"

int fegetexcept(void)
{
	return fpu_trapped();
}
