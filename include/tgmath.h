/* SPDX-License-Identifier: MIT */
/*
 * tgmath.h: math.h and complex.h by one name for every type (ISO C11 7.25). The widest type among the
 * arguments chooses the function; integers count as double, and a complex argument takes the complex one.
 */
#ifndef _TGMATH_H
#define _TGMATH_H

#include <complex.h>
#include <math.h>

/* A zero of the type that an argument counts as. */
#define __fh_tg_zero(x)                                                                            \
	(_Generic((x),                                                                                   \
		float: 0.0f, long double: 0.0L,                                                                \
		float _Complex: (float _Complex)0, double _Complex: (double _Complex)0,                        \
		long double _Complex: (long double _Complex)0, default: 0.0))

#define __fh_tg_real(name, of) _Generic((of), float: name##f, long double: name##l, default: name)
#define __fh_tg_both(name, cname, of)                                                              \
	_Generic((of),                                                                                   \
		float: name##f, long double: name##l,                                                          \
		float _Complex: cname##f, double _Complex: cname, long double _Complex: cname##l,              \
		default: name)
#define __fh_tg_complex(name, of)                                                                  \
	_Generic((of),                                                                                   \
		float: name##f, float _Complex: name##f, long double: name##l,                                 \
		long double _Complex: name##l, default: name)

#define __fh_tg_1(name, x) __fh_tg_real(name, x)(x)
#define __fh_tg_2(name, x, y) __fh_tg_real(name, __fh_tg_zero(x) + __fh_tg_zero(y))((x), (y))
#define __fh_tg_c1(name, x) __fh_tg_both(name, c##name, x)(x)

#define acos(x) __fh_tg_c1(acos, x)
#define asin(x) __fh_tg_c1(asin, x)
#define atan(x) __fh_tg_c1(atan, x)
#define acosh(x) __fh_tg_c1(acosh, x)
#define asinh(x) __fh_tg_c1(asinh, x)
#define atanh(x) __fh_tg_c1(atanh, x)
#define cos(x) __fh_tg_c1(cos, x)
#define sin(x) __fh_tg_c1(sin, x)
#define tan(x) __fh_tg_c1(tan, x)
#define cosh(x) __fh_tg_c1(cosh, x)
#define sinh(x) __fh_tg_c1(sinh, x)
#define tanh(x) __fh_tg_c1(tanh, x)
#define exp(x) __fh_tg_c1(exp, x)
#define log(x) __fh_tg_c1(log, x)
#define sqrt(x) __fh_tg_c1(sqrt, x)
#define fabs(x) __fh_tg_both(fabs, cabs, x)(x)
#define pow(x, y) __fh_tg_both(pow, cpow, __fh_tg_zero(x) + __fh_tg_zero(y))((x), (y))

#define cbrt(x) __fh_tg_1(cbrt, x)
#define ceil(x) __fh_tg_1(ceil, x)
#define erf(x) __fh_tg_1(erf, x)
#define erfc(x) __fh_tg_1(erfc, x)
#define exp2(x) __fh_tg_1(exp2, x)
#define expm1(x) __fh_tg_1(expm1, x)
#define floor(x) __fh_tg_1(floor, x)
#define ilogb(x) __fh_tg_1(ilogb, x)
#define lgamma(x) __fh_tg_1(lgamma, x)
#define llrint(x) __fh_tg_1(llrint, x)
#define llround(x) __fh_tg_1(llround, x)
#define log10(x) __fh_tg_1(log10, x)
#define log1p(x) __fh_tg_1(log1p, x)
#define log2(x) __fh_tg_1(log2, x)
#define logb(x) __fh_tg_1(logb, x)
#define lrint(x) __fh_tg_1(lrint, x)
#define lround(x) __fh_tg_1(lround, x)
#define nearbyint(x) __fh_tg_1(nearbyint, x)
#define rint(x) __fh_tg_1(rint, x)
#define round(x) __fh_tg_1(round, x)
#define tgamma(x) __fh_tg_1(tgamma, x)
#define trunc(x) __fh_tg_1(trunc, x)

#define atan2(x, y) __fh_tg_2(atan2, x, y)
#define copysign(x, y) __fh_tg_2(copysign, x, y)
#define fdim(x, y) __fh_tg_2(fdim, x, y)
#define fmax(x, y) __fh_tg_2(fmax, x, y)
#define fmin(x, y) __fh_tg_2(fmin, x, y)
#define fmod(x, y) __fh_tg_2(fmod, x, y)
#define hypot(x, y) __fh_tg_2(hypot, x, y)
#define nextafter(x, y) __fh_tg_2(nextafter, x, y)
#define remainder(x, y) __fh_tg_2(remainder, x, y)
#define frexp(x, exponent) __fh_tg_real(frexp, x)((x), (exponent))
#define ldexp(x, n) __fh_tg_real(ldexp, x)((x), (n))
#define scalbn(x, n) __fh_tg_real(scalbn, x)((x), (n))
#define scalbln(x, n) __fh_tg_real(scalbln, x)((x), (n))
#define nexttoward(x, y) __fh_tg_real(nexttoward, x)((x), (y))
#define fma(x, y, z) __fh_tg_real(fma, __fh_tg_zero(x) + __fh_tg_zero(y) + __fh_tg_zero(z))((x), (y), (z))
#define remquo(x, y, q) __fh_tg_real(remquo, __fh_tg_zero(x) + __fh_tg_zero(y))((x), (y), (q))

#define carg(z) __fh_tg_complex(carg, z)(z)
#define cimag(z) __fh_tg_complex(cimag, z)(z)
#define conj(z) __fh_tg_complex(conj, z)(z)
#define cproj(z) __fh_tg_complex(cproj, z)(z)
#define creal(z) __fh_tg_complex(creal, z)(z)

#endif
