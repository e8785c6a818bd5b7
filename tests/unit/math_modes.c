/* SPDX-License-Identifier: MIT */
/* math.h in every rounding mode: errors stay small, exact results exact, zeros positive; and underflow. */
#include "tests/check.h"

#include <fenv.h>
#include <float.h>
#include <math.h>

static const int modes[] = {FE_TONEAREST, FE_DOWNWARD, FE_UPWARD, FE_TOWARDZERO};
#define COUNT(array) (sizeof(array) / sizeof *(array))

static int positive_zero(long double x)
{
	return x == 0 && !signbit(x);
}

static void zeros(void)
{
	volatile long double one = 1, two = 2, far = HUGE_VALL;
#define ZERO(name, x)                                                                              \
	CHECK(positive_zero(name##f((float)x)));                                                         \
	CHECK(positive_zero(name((double)x)));                                                           \
	CHECK(positive_zero(name##l(x)));
	ZERO(log, one) ZERO(log2, one) ZERO(log10, one)
	ZERO(acos, one) ZERO(acosh, one)
	ZERO(lgamma, one) ZERO(lgamma, two)
	ZERO(erfc, far) ZERO(exp, -far)
	ZERO(j0, -far) ZERO(j1, -far)
	CHECK(positive_zero(jn(1, -(double)far)) && positive_zero(jn(-3, (double)far)));
	CHECK(acos(-(double)one) > 3 && acosf(-(float)one) > 3 && acosl(-one) > 3);
}

/* How far is got from the number that the long double is, in units of its last place? */
static double units(double got, long double wide)
{
	return (double)(fabsl(got - wide) / scalbnl(1, ilogbl(wide) - 52));
}

#define CLOSE(narrow, wide)                                                                        \
	{                                                                                                \
		volatile long double right = (wide);                                                           \
		fesetround(mode);                                                                              \
		volatile double got = (narrow);                                                                \
		fesetround(FE_TONEAREST);                                                                      \
		CHECK(units(got, right) < 3);                                                                  \
	}

/* Near 1 and near 0, where a difference loses bits or a step falls on the wrong side. */
static void errors(int mode)
{
	for (int i = 1; i < check_scale(1000); i++) {
		volatile double small = scalbn(1 + i % 7 / 8.0, -1 - i % 53), x = i & 1 ? 1 - small / 2 : small;
		volatile double y = 1.5 + i / 64.0, great = i % 600 * x;
		CLOSE(acos(x), acosl(x))
		CLOSE(asin(x), asinl(x))
		CLOSE(exp(x), expl(x))
		CLOSE(exp(-x), expl(-x))
		CLOSE(exp(great), expl(great))
		CLOSE(log(x), logl(x))
		CLOSE(pow(x, y), powl(x, y))
		CLOSE(pow(x, -2), powl(x, -2))
	}
}

static int raised;

static void before(void)
{
	feclearexcept(FE_ALL_EXCEPT);
}

static void after(void)
{
	raised = fetestexcept(FE_ALL_EXCEPT);
}

static void exact(void)
{
	volatile float f = FLT_MAX;
	volatile double d = DBL_MAX, least = -1074;
	volatile long double l = LDBL_MAX, wide_least = -16445;
	before();
	CHECK(powf(f, 1) == FLT_MAX && pow(d, 1) == DBL_MAX && powl(l, 1) == LDBL_MAX);
	CHECK(powf(f * 0 + FLT_TRUE_MIN, 1) == FLT_TRUE_MIN && pow(d * 0 + DBL_TRUE_MIN, 1) == DBL_TRUE_MIN);
	CHECK(exp2(least) == DBL_TRUE_MIN && exp2f(-149 + 0 * f) == FLT_TRUE_MIN);
	CHECK(exp2l(wide_least) == LDBL_TRUE_MIN && exp2(1023 + 0 * d) == 0x1p1023);
	for (volatile int i = -1074; i < 1024; i++)
		CHECK(exp2(i) == scalbn(1, i) && (i < -149 || i > 127 || exp2f((float)i) == scalbnf(1, i)));
	after();
	CHECK_EQ(raised, 0);
}

/* Of numbers below zero the other way round. */
static void directions(void)
{
	volatile long double minus_one = -1;
	fesetround(FE_DOWNWARD);
	volatile long double down = asinl(minus_one);
	fesetround(FE_UPWARD);
	volatile long double up = asinl(minus_one);
	fesetround(FE_TONEAREST);
	CHECK(down < up);
}

#define UNDERFLOWS(call)                                                                           \
	before();                                                                                        \
	{                                                                                                \
		volatile long double result = (call);                                                          \
		after();                                                                                       \
		CHECK(result != 0);                                                                            \
	}                                                                                                \
	CHECK_EQ(raised, FE_UNDERFLOW | FE_INEXACT);

/* Subnormal results whose digits happen to end in zeros have been rounded all the same. */
static void underflow(void)
{
	volatile double near = 0x1.0000000000001p+1022, x = -708.5, y = -1040.5;
	volatile long double wide = -16378.5L;
	UNDERFLOWS(pow(near, -1))
	UNDERFLOWS(pow(-near, -1))
	UNDERFLOWS(exp(x))
	UNDERFLOWS(exp2(y))
	UNDERFLOWS(exp2f((float)y / 7))
	UNDERFLOWS(exp10((double)y * 0.3))
	for (int i = 0; i < 40; i++) {
		wide -= 1;
		UNDERFLOWS(exp2l(wide - 4))
		UNDERFLOWS(expl((wide - 4) * 0.69316L))
	}
}

int main(void)
{
	for (size_t i = 0; i < COUNT(modes); i++) {
		fesetround(modes[i]);
		zeros();
		exact();
		fesetround(FE_TONEAREST);
		errors(modes[i]);
	}
	underflow();
	directions();
	return check_done();
}
