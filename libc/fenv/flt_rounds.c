/* SPDX-License-Identifier: MIT */
#include <float.h>

#include "arch/rounding.h"

/* C's numbers for the modes are others than the machine's. */
int __flt_rounds(void)
{
	switch (rounding_mode()) {
	case ROUND_DOWN:
		return 3;
	case ROUND_UP:
		return 2;
	case ROUND_TO_ZERO:
		return 0;
	default:
		return 1;
	}
}
