/* SPDX-License-Identifier: MIT */
/* Arguments of logarithms that are not positive and finite, or one, whose zero is positive in every mode. */
#ifndef LIBC_MATH_LOG_SPECIAL_H
#define LIBC_MATH_LOG_SPECIAL_H

#include <math.h>
#include <stdbool.h>

#include "libc/math/raise.h"

static inline bool log_regular(long double x)
{
	return isgreater(x, 0) && isless(x, HUGE_VALL) && x != 1;
}

static inline long double log_special(long double x)
{
	if (x == 0)
		return math_pole(-1);
	if (isless(x, 0))
		return math_invalid();
	return x == 1 ? 0 : x + x;
}

#endif
