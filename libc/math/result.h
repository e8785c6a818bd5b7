/* SPDX-License-Identifier: MIT */
/* Last steps of a function: errno, and the siblings of double and float made from that of long double. */
#ifndef LIBC_MATH_RESULT_H
#define LIBC_MATH_RESULT_H

#include <errno.h>
#include <float.h>
#include <math.h>

#include "arch/x87.h"

/*
 * What a result that is not a normal number says: NaN of a number, EDOM; infinity of a finite one, ERANGE;
 * a subnormal one raises underflow, though storing it was exact. For two arguments, x is made of both.
 */
void math_unusual(long double result, long double x);

/* A result of zero that is not the true one. */
void math_underflow(void);

static inline long double math_wide(long double result, long double x)
{
	if (__builtin_expect(!__builtin_isnormal(result), 0))
		math_unusual(result, x);
	return result;
}

static inline double math_double(long double wide, long double x)
{
	double result = (double)wide;
	if (__builtin_expect(!__builtin_isnormal(result), 0))
		math_unusual(result, x);
	return result;
}

static inline float math_float(long double wide, long double x)
{
	float result = (float)wide;
	if (__builtin_expect(!__builtin_isnormal(result), 0))
		math_unusual(result, x);
	return result;
}

/* For functions that are never zero at a finite number. */
static inline long double math_wide_nonzero(long double result, long double x)
{
	if (result == 0 && isfinite(x))
		math_underflow();
	return math_wide(result, x);
}

static inline double math_double_nonzero(long double wide, long double x)
{
	double result = math_double(wide, x);
	if (result == 0 && isfinite(x))
		math_underflow();
	return result;
}

static inline float math_float_nonzero(long double wide, long double x)
{
	float result = math_float(wide, x);
	if (result == 0 && isfinite(x))
		math_underflow();
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

/* Of two arguments. */
#define NARROW_2(name)                                                                             \
	double name(double x, double y)                                                                  \
	{                                                                                                \
		return math_double(name##l(x, y), math_both(x, y));                                            \
	}                                                                                                \
	float name##f(float x, float y)                                                                  \
	{                                                                                                \
		return math_float(name##l(x, y), math_both(x, y));                                             \
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
