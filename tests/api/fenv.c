/* SPDX-License-Identifier: MIT */
/* fenv.h: exceptions, rounding modes, environments and traps. */
#include "tests/check.h"

#include <fenv.h>
#include <float.h>
#include <math.h>
#include <pthread.h>
#include <setjmp.h>
#include <signal.h>

static const int each[] = {FE_INVALID, FE_DIVBYZERO, FE_OVERFLOW, FE_UNDERFLOW, FE_INEXACT};
static const int modes[] = {FE_TONEAREST, FE_DOWNWARD, FE_UPWARD, FE_TOWARDZERO};
#define COUNT(array) (sizeof(array) / sizeof *(array))

/* Values that the compiler does not know, of each type: x87 and SSE both do arithmetic. */
static volatile double zero = 0, one = 1, three = 3, huge = DBL_MAX, tiny = DBL_MIN, result;
static volatile long double wide_one = 1, wide_three = 3, wide_zero = 0, wide_result;

static void exceptions(void)
{
	CHECK_EQ(feclearexcept(FE_ALL_EXCEPT), 0);
	CHECK_EQ(fetestexcept(FE_ALL_EXCEPT), 0);
	for (size_t i = 0; i < COUNT(each); i++) {
		CHECK_EQ(feraiseexcept(each[i]), 0);
		CHECK_EQ(fetestexcept(each[i]), each[i]);
		fexcept_t kept;
		CHECK_EQ(fegetexceptflag(&kept, FE_ALL_EXCEPT), 0);
		CHECK_EQ(feclearexcept(each[i]), 0);
		CHECK_EQ(fetestexcept(each[i]), 0);
		CHECK_EQ(fesetexceptflag(&kept, each[i]), 0);
		CHECK_EQ(fetestexcept(each[i]), each[i]);
		feclearexcept(FE_ALL_EXCEPT);
		CHECK_EQ(fegetexceptflag(&kept, FE_ALL_EXCEPT), 0);
		feraiseexcept(FE_ALL_EXCEPT);
		CHECK_EQ(fesetexceptflag(&kept, each[i]), 0);
		CHECK_EQ(fetestexcept(FE_ALL_EXCEPT), FE_ALL_EXCEPT & ~each[i]);
		feclearexcept(FE_ALL_EXCEPT);
		CHECK_EQ(fetestexcept(FE_ALL_EXCEPT), 0);
	}
	CHECK_EQ(feraiseexcept(0), 0);
	CHECK_EQ(fetestexcept(FE_ALL_EXCEPT), 0);
}

static void arithmetic(void)
{
	feclearexcept(FE_ALL_EXCEPT);
	result = one / zero;
	CHECK_EQ(fetestexcept(FE_ALL_EXCEPT), FE_DIVBYZERO);
	feclearexcept(FE_ALL_EXCEPT);
	result = zero / zero;
	CHECK_EQ(fetestexcept(FE_ALL_EXCEPT), FE_INVALID);
	feclearexcept(FE_ALL_EXCEPT);
	result = huge * huge;
	CHECK_EQ(fetestexcept(FE_ALL_EXCEPT), FE_OVERFLOW | FE_INEXACT);
	feclearexcept(FE_ALL_EXCEPT);
	result = tiny * tiny;
	CHECK_EQ(fetestexcept(FE_ALL_EXCEPT), FE_UNDERFLOW | FE_INEXACT);
	feclearexcept(FE_ALL_EXCEPT);
	result = one / three;
	CHECK_EQ(fetestexcept(FE_ALL_EXCEPT), FE_INEXACT);
	feclearexcept(FE_ALL_EXCEPT);
	wide_result = wide_one / wide_zero;
	CHECK_EQ(fetestexcept(FE_ALL_EXCEPT), FE_DIVBYZERO);
	feclearexcept(FE_ALL_EXCEPT);
	wide_result = wide_one / wide_three;
	CHECK_EQ(fetestexcept(FE_ALL_EXCEPT), FE_INEXACT);
	feclearexcept(FE_ALL_EXCEPT);
}

static void rounding(void)
{
	static const int rounds[] = {1, 3, 2, 0};
	double thirds[4];
	long double wide_thirds[4];
	CHECK_EQ(fegetround(), FE_TONEAREST);
	for (size_t i = 0; i < COUNT(modes); i++) {
		CHECK_EQ(fesetround(modes[i]), 0);
		CHECK_EQ(fegetround(), modes[i]);
#ifdef __FREEHOLD__ /* the host's is a constant */
		CHECK_EQ(FLT_ROUNDS, rounds[i]);
#endif
		result = one / three;
		thirds[i] = result;
		wide_result = wide_one / wide_three;
		wide_thirds[i] = wide_result;
	}
	(void)rounds;
	CHECK(fesetround(1) != 0);
	CHECK(fesetround(-1) != 0);
	CHECK_EQ(fegetround(), FE_TOWARDZERO);
	CHECK_EQ(fesetround(FE_TONEAREST), 0);
	CHECK(thirds[2] > thirds[1] && thirds[1] == thirds[3] && thirds[0] == thirds[1]);
	CHECK(wide_thirds[2] > wide_thirds[1] && wide_thirds[1] == wide_thirds[3]);
	CHECK(wide_thirds[0] == wide_thirds[2]);
}

static void environments(void)
{
	fenv_t kept, other;
	feclearexcept(FE_ALL_EXCEPT);
	fesetround(FE_UPWARD);
	feraiseexcept(FE_DIVBYZERO);
	CHECK_EQ(fegetenv(&kept), 0);
	CHECK_EQ(fetestexcept(FE_ALL_EXCEPT), FE_DIVBYZERO);
	CHECK_EQ(fegetround(), FE_UPWARD);

	CHECK_EQ(feholdexcept(&other), 0);
	CHECK_EQ(fetestexcept(FE_ALL_EXCEPT), 0);
	CHECK_EQ(fegetround(), FE_UPWARD);
	result = zero / zero;
	CHECK_EQ(feupdateenv(&other), 0);
	CHECK_EQ(fetestexcept(FE_ALL_EXCEPT), FE_DIVBYZERO | FE_INVALID);

	CHECK_EQ(fesetenv(FE_DFL_ENV), 0);
	CHECK_EQ(fetestexcept(FE_ALL_EXCEPT), 0);
	CHECK_EQ(fegetround(), FE_TONEAREST);
	CHECK_EQ(fesetenv(&kept), 0);
	CHECK_EQ(fetestexcept(FE_ALL_EXCEPT), FE_DIVBYZERO);
	CHECK_EQ(fegetround(), FE_UPWARD);
	fesetenv(FE_DFL_ENV);
	/* 64 bits are kept. */
	wide_result = wide_one / wide_three;
	CHECK(wide_result != (long double)(double)wide_result);
}

static sigjmp_buf back;

static void on_signal(int number)
{
	siglongjmp(back, number);
}

/* Whether an exception, raised or made by arithmetic, ends in the handler. */
static int trapped(int raise)
{
	if (sigsetjmp(back, 1)) {
		fesetenv(FE_DFL_ENV);
		return 1;
	}
	feclearexcept(FE_ALL_EXCEPT);
	CHECK_EQ(feenableexcept(FE_DIVBYZERO), 0);
	CHECK_EQ(fegetexcept(), FE_DIVBYZERO);
	if (raise)
		feraiseexcept(FE_DIVBYZERO);
	else
		result = one / zero;
	result = one + one;
	fesetenv(FE_DFL_ENV);
	return 0;
}

static void traps(void)
{
	struct sigaction action = {.sa_handler = on_signal};
	CHECK_EQ(fegetexcept(), 0);
	CHECK_EQ(feenableexcept(FE_INVALID | FE_OVERFLOW), 0);
	CHECK_EQ(fegetexcept(), FE_INVALID | FE_OVERFLOW);
	CHECK_EQ(fedisableexcept(FE_OVERFLOW), FE_INVALID | FE_OVERFLOW);
	CHECK_EQ(fegetexcept(), FE_INVALID);
	result = one / zero;
	fesetenv(FE_DFL_ENV);
	CHECK_EQ(fegetexcept(), 0);
	if (check_emulated()) /* the emulators trap nothing */
		return;
	sigaction(SIGFPE, &action, NULL);
	CHECK(trapped(0));
	CHECK(trapped(1));
	signal(SIGFPE, SIG_DFL);
}

/* A thread begins as its creator is. */
static void *in_thread(void *mode)
{
	*(int *)mode = fegetround();
	fesetround(FE_DOWNWARD);
	return NULL;
}

static void threads(void)
{
	pthread_t thread;
	int mode = -1;
	fesetround(FE_UPWARD);
	CHECK_EQ(pthread_create(&thread, NULL, in_thread, &mode), 0);
	CHECK_EQ(pthread_join(thread, NULL), 0);
	CHECK_EQ(mode, FE_UPWARD);
	CHECK_EQ(fegetround(), FE_UPWARD);
	fesetround(FE_TONEAREST);
}

#ifdef __FREEHOLD__
/* In no mode does a function go far from what it is to the nearest. */
static void functions_in_modes(void)
{
	static double (*const functions[])(double) = {
		sin, cos, tan, asin, acos, atan, sinh, cosh, tanh, asinh, acosh, atanh, exp, exp2, expm1, log, log2,
		log10, log1p, cbrt, erf, erfc, lgamma, tgamma,
	};
	for (size_t f = 0; f < COUNT(functions); f++)
		for (int k = -400; k < 400; k++) {
			double x = k * 0.12345, nearest = functions[f](x);
			for (size_t i = 1; i < COUNT(modes); i++) {
				fesetround(modes[i]);
				double other = functions[f](x);
				fesetround(FE_TONEAREST);
				CHECK(isnan(nearest) ? isnan(other) : other == nearest ||
				      fabs(other - nearest) <= fabs(nearest) * 0x1p-50 + DBL_TRUE_MIN);
			}
		}
}

#endif

/* Modes alone: what is raised stays. */
static void control_modes(void)
{
	femode_t start, other;
	CHECK_EQ(fegetmode(&start), 0);
	feclearexcept(FE_ALL_EXCEPT);
	for (size_t i = 0; i < COUNT(modes); i++) {
		fesetround(modes[i]);
		double third = one / three;
		long double wide_third = wide_one / wide_three;
		feclearexcept(FE_ALL_EXCEPT);
		CHECK_EQ(fegetmode(&other), 0);
		result = one / zero;
		CHECK_EQ(fesetmode(&start), 0);
		CHECK_EQ(fegetround(), FE_TONEAREST);
		CHECK_EQ(fetestexcept(FE_ALL_EXCEPT), FE_DIVBYZERO);
		CHECK_EQ(fesetmode(&other), 0);
		CHECK_EQ(fegetround(), modes[i]);
		result = one / three;
		wide_result = wide_one / wide_three;
		CHECK(result == third && wide_result == wide_third);
		CHECK_EQ(fetestexcept(FE_ALL_EXCEPT), FE_DIVBYZERO | FE_INEXACT);
		feclearexcept(FE_ALL_EXCEPT);
		feenableexcept(FE_OVERFLOW);
		CHECK_EQ(fesetmode(FE_DFL_MODE), 0);
		CHECK_EQ(fegetround(), FE_TONEAREST);
		CHECK_EQ(fegetexcept(), 0);
	}
}

static void signaling(void)
{
	static const struct {
		uint64_t bits;
		int is;
	} doubles[] = {
		{0x7ff0000000000001, 1}, {0xfff0000000000001, 1}, {0x7ff7ffffffffffff, 1},
		{0x7ff8000000000000, 0}, {0xfff8000000000001, 0},
		{0x7ff0000000000000, 0}, {0xfff0000000000000, 0}, {0x7fefffffffffffff, 0}, {0, 0}, {1, 0},
	};
	for (size_t i = 0; i < COUNT(doubles); i++) {
		union {
			uint64_t bits;
			double value;
		} d = {doubles[i].bits};
		CHECK_EQ(issignaling(d.value), doubles[i].is);
		union {
			uint32_t bits;
			float value;
		} f = {(uint32_t)(d.bits >> 63 << 31 | (d.bits >> 52 & 0xff) << 23 | (d.bits >> 29 & 0x7fffff) |
		                  (d.bits & 1))};
		CHECK_EQ(issignaling(f.value), doubles[i].is);
		union {
			struct {
				uint64_t fraction;
				uint16_t head;
			} parts;
			long double value;
		} l = {{(uint64_t)1 << 63 | d.bits << 12 >> 1,
		        (uint16_t)((d.bits >> 48 & 0x8000) | (d.bits >> 52 & 0x7ff) | 0x7800)}};
		if ((d.bits >> 52 & 0x7ff) == 0x7ff)
			CHECK_EQ(issignaling(l.value), doubles[i].is);
	}
}

int main(void)
{
	control_modes();
	signaling();
	exceptions();
	arithmetic();
	rounding();
	environments();
	traps();
	threads();
#ifdef __FREEHOLD__
	functions_in_modes();
#endif
	return check_done();
}
