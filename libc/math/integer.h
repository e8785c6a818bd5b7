/* SPDX-License-Identifier: MIT */
/* Integers of the machine from numbers. */
#ifndef LIBC_MATH_INTEGER_H
#define LIBC_MATH_INTEGER_H

#include <errno.h>
#include <limits.h>
#include <math.h>

#include "arch/x87.h"

/* Rounded as the mode is; raises inexact, and invalid for what does not fit. */
static inline long long integer_long_long(long double x)
{
	long long n = x87_to_integer64(x);
	if (n == LLONG_MIN && x != -0x1p63L)
		errno = EDOM;
	return n;
}

/* A long has 32 bits on one of the machines. */
static inline long integer_long(long double x)
{
	if (sizeof(long) == sizeof(long long))
		return (long)integer_long_long(x);
	int n = x87_to_integer32(x);
	if (n == INT_MIN && !(isless(x, INT_MIN + 1.0L) && isgreater(x, INT_MIN - 1.0L)))
		errno = EDOM;
	return n;
}

#define INTEGER(type, name, convert, whole)                                                        \
	type name(double x)                                                                              \
	{                                                                                                \
		return convert(whole(x));                                                                      \
	}                                                                                                \
	type name##f(float x)                                                                            \
	{                                                                                                \
		return convert(whole(x));                                                                      \
	}                                                                                                \
	type name##l(long double x)                                                                      \
	{                                                                                                \
		return convert(whole(x));                                                                      \
	}

#endif
