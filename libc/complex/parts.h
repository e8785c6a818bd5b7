/* SPDX-License-Identifier: MIT */
/* Complex numbers from parts, and the siblings of float and double from that of long double. */
#ifndef LIBC_COMPLEX_PARTS_H
#define LIBC_COMPLEX_PARTS_H

#include <complex.h>
#include <math.h>

/* Multiplying by I would lose the signs of zeros and make NaN of infinities. */
static inline long double complex of_parts(long double real, long double imaginary)
{
	long double complex z;
	__real__ z = real;
	__imag__ z = imaginary;
	return z;
}

/* i z and -i z */
static inline long double complex times_i(long double complex z)
{
	return of_parts(-__imag__ z, __real__ z);
}

static inline long double complex times_minus_i(long double complex z)
{
	return of_parts(__imag__ z, -__real__ z);
}

#define NARROW_COMPLEX(name)                                                                       \
	double complex name(double complex z)                                                            \
	{                                                                                                \
		return (double complex)name##l(z);                                                             \
	}                                                                                                \
	float complex name##f(float complex z)                                                           \
	{                                                                                                \
		return (float complex)name##l(z);                                                              \
	}

#endif
