/* SPDX-License-Identifier: MIT */
/*
 * complex.h: complex arithmetic (ISO C11 7.3, Annex G). Each function f of double complex has
 * siblings ff of float and fl of long double. Those of math.h beneath may set errno.
 */
#ifndef _COMPLEX_H
#define _COMPLEX_H

#include <features.h>

#define complex _Complex
#define _Complex_I (__extension__ 1.0fi)
#define I _Complex_I

#if __STDC_VERSION__ >= 201112L
#if defined __clang__
#define __FH_CMPLX(type, x, y) (__extension__(_Complex type){(x), (y)})
#else
#define __FH_CMPLX(type, x, y) __builtin_complex((type)(x), (type)(y))
#endif
#define CMPLX(x, y) __FH_CMPLX(double, x, y)
#define CMPLXF(x, y) __FH_CMPLX(float, x, y)
#define CMPLXL(x, y) __FH_CMPLX(long double, x, y)
#endif

/* ISO C. Parts: real, imaginary, distance from zero, angle from -pi to pi. */
double creal(double _Complex __z);
float crealf(float _Complex __z);
long double creall(long double _Complex __z);
double cimag(double _Complex __z);
float cimagf(float _Complex __z);
long double cimagl(long double _Complex __z);
double cabs(double _Complex __z);
float cabsf(float _Complex __z);
long double cabsl(long double _Complex __z);
double carg(double _Complex __z);
float cargf(float _Complex __z);
long double cargl(long double _Complex __z);

/* ISO C. The conjugate; the same, but one infinity for all. */
double _Complex conj(double _Complex __z);
float _Complex conjf(float _Complex __z);
long double _Complex conjl(long double _Complex __z);
double _Complex cproj(double _Complex __z);
float _Complex cprojf(float _Complex __z);
long double _Complex cprojl(long double _Complex __z);

/* ISO C. e^z, the logarithm (imaginary part from -pi to pi), z^w, the root of no negative real part. */
double _Complex cexp(double _Complex __z);
float _Complex cexpf(float _Complex __z);
long double _Complex cexpl(long double _Complex __z);
double _Complex clog(double _Complex __z);
float _Complex clogf(float _Complex __z);
long double _Complex clogl(long double _Complex __z);
double _Complex cpow(double _Complex __z, double _Complex __w);
float _Complex cpowf(float _Complex __z, float _Complex __w);
long double _Complex cpowl(long double _Complex __z, long double _Complex __w);
double _Complex csqrt(double _Complex __z);
float _Complex csqrtf(float _Complex __z);
long double _Complex csqrtl(long double _Complex __z);

/* ISO C. Trigonometric and hyperbolic functions and their inverses. */
double _Complex cacos(double _Complex __z);
float _Complex cacosf(float _Complex __z);
long double _Complex cacosl(long double _Complex __z);
double _Complex casin(double _Complex __z);
float _Complex casinf(float _Complex __z);
long double _Complex casinl(long double _Complex __z);
double _Complex catan(double _Complex __z);
float _Complex catanf(float _Complex __z);
long double _Complex catanl(long double _Complex __z);
double _Complex ccos(double _Complex __z);
float _Complex ccosf(float _Complex __z);
long double _Complex ccosl(long double _Complex __z);
double _Complex csin(double _Complex __z);
float _Complex csinf(float _Complex __z);
long double _Complex csinl(long double _Complex __z);
double _Complex ctan(double _Complex __z);
float _Complex ctanf(float _Complex __z);
long double _Complex ctanl(long double _Complex __z);
double _Complex cacosh(double _Complex __z);
float _Complex cacoshf(float _Complex __z);
long double _Complex cacoshl(long double _Complex __z);
double _Complex casinh(double _Complex __z);
float _Complex casinhf(float _Complex __z);
long double _Complex casinhl(long double _Complex __z);
double _Complex catanh(double _Complex __z);
float _Complex catanhf(float _Complex __z);
long double _Complex catanhl(long double _Complex __z);
double _Complex ccosh(double _Complex __z);
float _Complex ccoshf(float _Complex __z);
long double _Complex ccoshl(long double _Complex __z);
double _Complex csinh(double _Complex __z);
float _Complex csinhf(float _Complex __z);
long double _Complex csinhl(long double _Complex __z);
double _Complex ctanh(double _Complex __z);
float _Complex ctanhf(float _Complex __z);
long double _Complex ctanhl(long double _Complex __z);

#ifdef __FH_GNU
/* GNU. The logarithm of base 10. */
double _Complex clog10(double _Complex __z);
float _Complex clog10f(float _Complex __z);
long double _Complex clog10l(long double _Complex __z);
#endif

#endif
