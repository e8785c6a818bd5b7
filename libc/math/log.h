/* SPDX-License-Identifier: MIT */
/* The logarithm with some bits more than the x87 has. */
#ifndef LIBC_MATH_LOG_H
#define LIBC_MATH_LOG_H

#include "libc/math/pair.h"

/* log(x + rest), x positive, rest below a unit of x's last place. The relative error is about 2^-79. */
struct pair log_pair(long double x, long double rest);

/* The same of x alone, near one with a hundredth of that error: what a great power makes of it matters. */
struct pair log_pair_fine(long double x);

/* log(1 + x), x > -1. */
struct pair log1p_pair(long double x);

#endif
