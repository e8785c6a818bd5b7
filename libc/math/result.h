/* SPDX-License-Identifier: MIT */
/* Last steps of a function: errno, and the siblings of double and float made from that of long double. */
#ifndef LIBC_MATH_RESULT_H
#define LIBC_MATH_RESULT_H

#include <errno.h>
#include <float.h>
#include <math.h>

#include "arch/x87.h"

/*
 * What a result that is not a normal number says: NaN of a number, EDOM; infinity of a finite one, ERANGE.
 * For two arguments, x is made of both.
 */
void math_unusual(long double result, long double x);

/*
 * The same, and a subnormal result raises underflow: it was rounded, though storing it may have been exact.
 */
void math_unusual_small(long double result, long double x);

/* The same for functions that are never zero at a finite number. */
void math_unusual_nonzero(long double result, long double x);

static inline long double math_wide(long double result, long double x)
{
	if (__builtin_expect(!__builtin_isnormal(result), 0))
		math_unusual_small(result, x);
	return result;
}

static inline double math_double(long double wide, long double x)
{
	double result = (double)wide;
	if (__builtin_expect(!__builtin_isnormal(result), 0))
		math_unusual_small(result, x);
	return result;
}

static inline float math_float(long double wide, long double x)
{
	float result = (float)wide;
	if (__builtin_expect(!__builtin_isnormal(result), 0))
		math_unusual_small(result, x);
	return result;
}

static inline long double math_wide_nonzero(long double result, long double x)
{
	if (__builtin_expect(!__builtin_isnormal(result), 0))
		math_unusual_nonzero(result, x);
	return result;
}

static inline double math_double_nonzero(long double wide, long double x)
{
	double result = (double)wide;
	if (__builtin_expect(!__builtin_isnormal(result), 0))
		math_unusual_nonzero(result, x);
	return result;
}

static inline float math_float_nonzero(long double wide, long double x)
{
	float result = (float)wide;
	if (__builtin_expect(!__builtin_isnormal(result), 0))
		math_unusual_nonzero(result, x);
	return result;
}

/* An argument for math_unusual that is finite, infinite or NaN as the worst of two is. */
static inline long double math_both(long double x, long double y)
{
	return isnan(x) ? x : isnan(y) || isinf(y) ? y : x;
}

/* name and namef by namel. */
#define NARROW(name)                                                                               \
	double name(double x)                                                                            \
	{                                                                                                \
		return math_double(name##l(x), x);                                                             \
	}                                                                                                \
	float name##f(float x)                                                                           \
	{                                                                                                \
		return math_float(name##l(x), x);                                                              \
	}

#define NARROW_NONZERO(name)                                                                       \
	double name(double x)                                                                            \
	{                                                                                                \
		return math_double_nonzero(name##l(x), x);                                                     \
	}                                                                                                \
	float name##f(float x)                                                                           \
	{                                                                                                \
		return math_float_nonzero(name##l(x), x);                                                      \
	}

/* Where every result is exact, and the wide one has set errno. */
#define NARROW_EXACT(name)                                                                         \
	double name(double x)                                                                            \
	{                                                                                                \
		return (double)name##l(x);                                                                     \
	}                                                                                                \
	float name##f(float x)                                                                           \
	{                                                                                                \
		return (float)name##l(x);                                                                      \
	}

#define NARROW_EXACT_2(name)                                                                       \
	double name(double x, double y)                                                                  \
	{                                                                                                \
		return (double)name##l(x, y);                                                                  \
	}                                                                                                \
	float name##f(float x, float y)                                                                  \
	{                                                                                                \
		return (float)name##l(x, y);                                                                   \
	}

#endif
