/* SPDX-License-Identifier: MIT */
/* Exceptions raised, and the results that go with them, by operations that the compiler leaves alone. */
#ifndef LIBC_MATH_RAISE_H
#define LIBC_MATH_RAISE_H

static inline void math_raise_underflow(void)
{
	volatile long double tiny = 0x1p-16382L;
	tiny *= tiny;
}

/* NaN, invalid. */
static inline long double math_invalid(void)
{
	volatile long double zero = 0;
	volatile long double result = zero / zero;
	return result;
}

/* Infinity of a sign, pole error. */
static inline long double math_pole(long double sign)
{
	volatile long double zero = 0;
	volatile long double result = __builtin_copysignl(1, sign) / zero;
	return result;
}

#endif
