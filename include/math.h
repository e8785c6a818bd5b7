/* SPDX-License-Identifier: MIT */
/*
 * math.h: mathematics (ISO C11 7.12, POSIX with XSI, GNU).
 *
 * Each function f of double has siblings ff of float and fl of long double. Results are within one
 * unit in the last place (docs/design-libc.md has what was measured and the exceptions), and exact where
 * nothing else is said, as for fma, sqrt, fmod, and those that round to integers.
 *
 * Errors are told both ways (math_errhandling): a domain error sets errno to EDOM and raises FE_INVALID,
 * and the result is NaN; a pole error sets ERANGE and raises FE_DIVBYZERO; a result too large sets
 * ERANGE and raises FE_OVERFLOW; one so small that it became zero sets ERANGE and raises FE_UNDERFLOW.
 * A NaN as argument gives NaN and is no error.
 */
#ifndef _MATH_H
#define _MATH_H

#include <features.h>

/* What the machine computes in: as wide as FLT_EVAL_METHOD says. */
#if __FLT_EVAL_METHOD__ == 2
typedef long double float_t;
typedef long double double_t;
#elif __FLT_EVAL_METHOD__ == 1
typedef double float_t;
typedef double double_t;
#else
typedef float float_t;
typedef double double_t;
#endif

#define HUGE_VAL __builtin_huge_val()
#define HUGE_VALF __builtin_huge_valf()
#define HUGE_VALL __builtin_huge_vall()
#define INFINITY __builtin_inff()
#define NAN __builtin_nanf("")

#define FP_NAN 0
#define FP_INFINITE 1
#define FP_ZERO 2
#define FP_SUBNORMAL 3
#define FP_NORMAL 4

/* What ilogb gives for zero and for NaN. */
#define FP_ILOGB0 (-__INT_MAX__ - 1)
#define FP_ILOGBNAN (-__INT_MAX__ - 1)

#define MATH_ERRNO 1
#define MATH_ERREXCEPT 2
#define math_errhandling (MATH_ERRNO | MATH_ERREXCEPT)

/* Kinds of numbers (ISO C): arguments of any floating type, looked at once. */
#define fpclassify(x) \
	__builtin_fpclassify(FP_NAN, FP_INFINITE, FP_NORMAL, FP_SUBNORMAL, FP_ZERO, (x))
#define isfinite(x) __builtin_isfinite(x)
#define isinf(x) __builtin_isinf_sign(x)
#define isnan(x) __builtin_isnan(x)
#define isnormal(x) __builtin_isnormal(x)
#define signbit(x) __builtin_signbit(x)

#ifdef __FH_C23
/* C23. Whether it is a signaling NaN. (Copies by the x87, where the compiler makes such, are quiet.) */
int __issignaling(double __x);
int __issignalingf(float __x);
int __issignalingl(long double __x);
#define issignaling(x) \
	(sizeof(x) == sizeof(float) ? __issignalingf(x) : \
	 sizeof(x) == sizeof(double) ? __issignaling(x) : __issignalingl(x))
#endif

/* Comparisons that raise nothing for a NaN, which compares false, but for isunordered (ISO C). */
#define isgreater(x, y) __builtin_isgreater((x), (y))
#define isgreaterequal(x, y) __builtin_isgreaterequal((x), (y))
#define isless(x, y) __builtin_isless((x), (y))
#define islessequal(x, y) __builtin_islessequal((x), (y))
#define islessgreater(x, y) __builtin_islessgreater((x), (y))
#define isunordered(x, y) __builtin_isunordered((x), (y))

/* ISO C. Arc cosine: from 0 to pi, x from -1 to 1 (else a domain error). */
double acos(double __x);
float acosf(float __x);
long double acosl(long double __x);

/* ISO C. Arc sine: from -pi/2 to pi/2, x from -1 to 1 (else a domain error). */
double asin(double __x);
float asinf(float __x);
long double asinl(long double __x);

/* ISO C. Arc tangent: from -pi/2 to pi/2. */
double atan(double __x);
float atanf(float __x);
long double atanl(long double __x);

/* ISO C. The angle of the point (x, y): from -pi to pi. No errors. */
double atan2(double __y, double __x);
float atan2f(float __y, float __x);
long double atan2l(long double __y, long double __x);

/* ISO C. Of x in radians, exact to the last place for any size of it; infinity is a domain error. */
double cos(double __x);
float cosf(float __x);
long double cosl(long double __x);
double sin(double __x);
float sinf(float __x);
long double sinl(long double __x);
double tan(double __x);
float tanf(float __x);
long double tanl(long double __x);

/* ISO C. Inverse hyperbolic: acosh for x from 1 on, atanh for -1 to 1 (at either a pole). */
double acosh(double __x);
float acoshf(float __x);
long double acoshl(long double __x);
double asinh(double __x);
float asinhf(float __x);
long double asinhl(long double __x);
double atanh(double __x);
float atanhf(float __x);
long double atanhl(long double __x);

/* ISO C. Hyperbolic. */
double cosh(double __x);
float coshf(float __x);
long double coshl(long double __x);
double sinh(double __x);
float sinhf(float __x);
long double sinhl(long double __x);
double tanh(double __x);
float tanhf(float __x);
long double tanhl(long double __x);

/* ISO C. e^x, 2^x, e^x - 1. */
double exp(double __x);
float expf(float __x);
long double expl(long double __x);
double exp2(double __x);
float exp2f(float __x);
long double exp2l(long double __x);
double expm1(double __x);
float expm1f(float __x);
long double expm1l(long double __x);

/* ISO C. x as a fraction from 1/2 to 1 and a power of two, which goes to *exponent. Exact. */
double frexp(double __x, int *__exponent);
float frexpf(float __x, int *__exponent);
long double frexpl(long double __x, int *__exponent);

/*
 * ISO C. The exponent of x as an int: FP_ILOGB0 for zero, FP_ILOGBNAN for NaN, INT_MAX for infinity,
 * all three domain errors.
 */
int ilogb(double __x);
int ilogbf(float __x);
int ilogbl(long double __x);

/* ISO C. x times 2^n, rounded once. */
double ldexp(double __x, int __n);
float ldexpf(float __x, int __n);
long double ldexpl(long double __x, int __n);
double scalbn(double __x, int __n);
float scalbnf(float __x, int __n);
long double scalbnl(long double __x, int __n);
double scalbln(double __x, long __n);
float scalblnf(float __x, long __n);
long double scalblnl(long double __x, long __n);

/* ISO C. Logarithms: natural, of base ten, of base two, and log(1 + x). At zero a pole; below, EDOM. */
double log(double __x);
float logf(float __x);
long double logl(long double __x);
double log10(double __x);
float log10f(float __x);
long double log10l(long double __x);
double log2(double __x);
float log2f(float __x);
long double log2l(long double __x);
double log1p(double __x);
float log1pf(float __x);
long double log1pl(long double __x);

/* ISO C. The exponent of x; zero is a pole. Exact. */
double logb(double __x);
float logbf(float __x);
long double logbl(long double __x);

/* ISO C. The fraction of x, of its sign; the integer goes to *integer. Exact. */
double modf(double __x, double *__integer);
float modff(float __x, float *__integer);
long double modfl(long double __x, long double *__integer);

/* ISO C. The cube root. */
double cbrt(double __x);
float cbrtf(float __x);
long double cbrtl(long double __x);

/* ISO C. |x|. */
double fabs(double __x);
float fabsf(float __x);
long double fabsl(long double __x);

/* ISO C. The square root of x^2 + y^2, without overflow on the way. */
double hypot(double __x, double __y);
float hypotf(float __x, float __y);
long double hypotl(long double __x, long double __y);

/* ISO C. x^y. */
double pow(double __x, double __y);
float powf(float __x, float __y);
long double powl(long double __x, long double __y);

/* ISO C. The square root, correctly rounded. */
double sqrt(double __x);
float sqrtf(float __x);
long double sqrtl(long double __x);

/* ISO C. The error function, and what it lacks to 1. */
double erf(double __x);
float erff(float __x);
long double erfl(long double __x);
double erfc(double __x);
float erfcf(float __x);
long double erfcl(long double __x);

/* ISO C. log |gamma(x)|; at integers from 0 down a pole. In XSI programs signgam has gamma's sign. */
double lgamma(double __x);
float lgammaf(float __x);
long double lgammal(long double __x);

/* ISO C. The gamma function; at 0 a pole, at negative integers a domain error. */
double tgamma(double __x);
float tgammaf(float __x);
long double tgammal(long double __x);

/* ISO C. To an integer: up, down, towards zero; to the nearest, halves away from zero. Exact. */
double ceil(double __x);
float ceilf(float __x);
long double ceill(long double __x);
double floor(double __x);
float floorf(float __x);
long double floorl(long double __x);
double trunc(double __x);
float truncf(float __x);
long double truncl(long double __x);
double round(double __x);
float roundf(float __x);
long double roundl(long double __x);

/* ISO C. To an integer in the current rounding mode; rint raises FE_INEXACT, nearbyint does not. */
double nearbyint(double __x);
float nearbyintf(float __x);
long double nearbyintl(long double __x);
double rint(double __x);
float rintf(float __x);
long double rintl(long double __x);

/* ISO C. The same as an integer of the machine; what does not fit is a domain error. */
long lrint(double __x);
long lrintf(float __x);
long lrintl(long double __x);
long long llrint(double __x);
long long llrintf(float __x);
long long llrintl(long double __x);
long lround(double __x);
long lroundf(float __x);
long lroundl(long double __x);
long long llround(double __x);
long long llroundf(float __x);
long long llroundl(long double __x);

/* ISO C. The rest of x / y, of x's sign. Exact; y zero or x infinite is a domain error. */
double fmod(double __x, double __y);
float fmodf(float __x, float __y);
long double fmodl(long double __x, long double __y);

/* ISO C. x - n y, where n is the integer nearest to x / y, the even one of two. Exact. */
double remainder(double __x, double __y);
float remainderf(float __x, float __y);
long double remainderl(long double __x, long double __y);

/* ISO C. The same; n's sign and its last three bits go to *quotient. */
double remquo(double __x, double __y, int *__quotient);
float remquof(float __x, float __y, int *__quotient);
long double remquol(long double __x, long double __y, int *__quotient);

/* ISO C. x with the sign of y. */
double copysign(double __x, double __y);
float copysignf(float __x, float __y);
long double copysignl(long double __x, long double __y);

/* ISO C. A quiet NaN; text is its payload, a number as strtoull reads it, or else has no effect. */
double nan(const char *__text);
float nanf(const char *__text);
long double nanl(const char *__text);

/* ISO C. The next number after x on the way to y. */
double nextafter(double __x, double __y);
float nextafterf(float __x, float __y);
long double nextafterl(long double __x, long double __y);
double nexttoward(double __x, long double __y);
float nexttowardf(float __x, long double __y);
long double nexttowardl(long double __x, long double __y);

/* ISO C. x - y, or +0 where that is negative. */
double fdim(double __x, double __y);
float fdimf(float __x, float __y);
long double fdiml(long double __x, long double __y);

/* ISO C. The greater, the lesser; of a number and a NaN the number. */
double fmax(double __x, double __y);
float fmaxf(float __x, float __y);
long double fmaxl(long double __x, long double __y);
double fmin(double __x, double __y);
float fminf(float __x, float __y);
long double fminl(long double __x, long double __y);

/* ISO C. x * y + z, rounded once. */
double fma(double __x, double __y, double __z);
float fmaf(float __x, float __y, float __z);
long double fmal(long double __x, long double __y, long double __z);

#ifdef __FH_POSIX
#define M_E 2.7182818284590452354
#define M_LOG2E 1.4426950408889634074
#define M_LOG10E 0.43429448190325182765
#define M_LN2 0.69314718055994530942
#define M_LN10 2.30258509299404568402
#define M_PI 3.14159265358979323846
#define M_PI_2 1.57079632679489661923
#define M_PI_4 0.78539816339744830962
#define M_1_PI 0.31830988618379067154
#define M_2_PI 0.63661977236758134308
#define M_2_SQRTPI 1.12837916709551257390
#define M_SQRT2 1.41421356237309504880
#define M_SQRT1_2 0.70710678118654752440
#define MAXFLOAT __FLT_MAX__

/* XSI. The sign of gamma(x), -1 or 1, as the last lgamma or gamma left it. */
extern int signgam;

/* XSI. Bessel functions of the first kind and the second, of order 0, 1 and n. At zero y has a pole. */
double j0(double __x);
double j1(double __x);
double jn(int __n, double __x);
double y0(double __x);
double y1(double __x);
double yn(int __n, double __x);
#endif

#ifdef __FH_MISC
/* BSD. Kinds of numbers, as functions. */
int(isinf)(double __x);
int isinff(float __x);
int isinfl(long double __x);
int(isnan)(double __x);
int isnanf(float __x);
int isnanl(long double __x);
int finite(double __x);
int finitef(float __x);
int finitel(long double __x);

/* BSD. remainder by another name. */
double drem(double __x, double __y);
float dremf(float __x, float __y);
long double dreml(long double __x, long double __y);

/* BSD. lgamma by another name. */
double gamma(double __x);
float gammaf(float __x);
long double gammal(long double __x);

/* BSD. lgamma; the sign of gamma(x) goes to *sign. */
double lgamma_r(double __x, int *__sign);
float lgammaf_r(float __x, int *__sign);
long double lgammal_r(long double __x, int *__sign);

/* BSD. The fraction of x, from 1 to 2. */
double significand(double __x);
float significandf(float __x);
long double significandl(long double __x);

/* BSD. x * 2^n for an integer n; any other n is a domain error. */
double scalb(double __x, double __n);
float scalbf(float __x, float __n);
long double scalbl(long double __x, long double __n);

/* GNU. The Bessel functions' siblings. */
float j0f(float __x);
float j1f(float __x);
float jnf(int __n, float __x);
float y0f(float __x);
float y1f(float __x);
float ynf(int __n, float __x);
long double j0l(long double __x);
long double j1l(long double __x);
long double jnl(int __n, long double __x);
long double y0l(long double __x);
long double y1l(long double __x);
long double ynl(int __n, long double __x);
#endif

#ifdef __FH_GNU
#define M_El 2.718281828459045235360287471352662498L
#define M_LOG2El 1.442695040888963407359924681001892137L
#define M_LOG10El 0.434294481903251827651128918916605082L
#define M_LN2l 0.693147180559945309417232121458176568L
#define M_LN10l 2.302585092994045684017991454684364208L
#define M_PIl 3.141592653589793238462643383279502884L
#define M_PI_2l 1.570796326794896619231321691639751442L
#define M_PI_4l 0.785398163397448309615660845819875721L
#define M_1_PIl 0.318309886183790671537767526745028724L
#define M_2_PIl 0.636619772367581343075535053490057448L
#define M_2_SQRTPIl 1.128379167095512573896158903121545172L
#define M_SQRT2l 1.414213562373095048801688724209698079L
#define M_SQRT1_2l 0.707106781186547524400844362104849039L

/* GNU. Both at once. */
void sincos(double __x, double *__sin, double *__cos);
void sincosf(float __x, float *__sin, float *__cos);
void sincosl(long double __x, long double *__sin, long double *__cos);

/* GNU. 10^x. */
double exp10(double __x);
float exp10f(float __x);
long double exp10l(long double __x);
double pow10(double __x);
float pow10f(float __x);
long double pow10l(long double __x);
#endif

#endif
