/* SPDX-License-Identifier: MIT */
#include <fenv.h>

#include "libc/fenv/set_flags.h"

int fesetexceptflag(const fexcept_t *flags, int exceptions)
{
	exceptions &= FE_ALL_EXCEPT;
	feclearexcept(exceptions & ~*flags);
	set_flags((unsigned)(*flags & exceptions));
	return 0;
}
