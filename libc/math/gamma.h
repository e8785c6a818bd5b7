/* SPDX-License-Identifier: MIT */
/* What lgamma and tgamma share. */
#ifndef LIBC_MATH_GAMMA_H
#define LIBC_MATH_GAMMA_H

#include "libc/math/pair.h"

/* From here on Stirling's series is right to the last bit. */
#define STIRLING_FROM 18

/* log gamma(x), x from STIRLING_FROM to 1e20. */
struct pair gamma_stirling(long double x);

/* sin(pi * x), |x| at most 1/2. */
long double gamma_sin_pi(long double x);

/* log |gamma(x)|; -1 or 1 to *sign. errno is not set. */
long double gamma_log(long double x, int *sign);

#endif
