/* SPDX-License-Identifier: MIT */
#include "libc/alias.h"
#include "libc/math/result.h"

double scalbn(double x, int n)
{
	return scalbln(x, n);
}

float scalbnf(float x, int n)
{
	return scalblnf(x, n);
}

long double scalbnl(long double x, int n)
{
	return scalblnl(x, n);
}

STRONG_ALIAS(scalbn, ldexp);
STRONG_ALIAS(scalbnf, ldexpf);
STRONG_ALIAS(scalbnl, ldexpl);
