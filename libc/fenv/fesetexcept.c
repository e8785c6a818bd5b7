/* SPDX-License-Identifier: MIT */
#include <fenv.h>

#include "libc/fenv/set_flags.h"

int fesetexcept(int exceptions)
{
	set_flags((unsigned)exceptions & FE_ALL_EXCEPT);
	return 0;
}
