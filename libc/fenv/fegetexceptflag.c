/* SPDX-License-Identifier: MIT */
#include <fenv.h>

int fegetexceptflag(fexcept_t *flags, int exceptions)
{
	*flags = (fexcept_t)fetestexcept(exceptions);
	return 0;
}
