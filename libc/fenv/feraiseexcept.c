/* SPDX-License-Identifier: MIT */
#include <fenv.h>

#include "arch/fpu.h"

/* The x87 alone can trap on its status. */
int feraiseexcept(int exceptions)
{
	exceptions &= FE_ALL_EXCEPT;
	if (!exceptions)
		return 0;
	struct fpu_environment e;
	x87_get_environment(&e);
	e.status |= (unsigned short)exceptions;
	x87_set_environment(&e);
	x87_trap();
	return 0;
}
