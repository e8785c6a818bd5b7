/* SPDX-License-Identifier: MIT */
/*
 * Special arguments of math.h's functions: what kind of result comes out, errno, and which exceptions are
 * raised but inexact. One line a function and format.
 */
#include "tests/oracle/numbers.h"

#include <errno.h>
#include <fenv.h>
#include <float.h>
#include <math.h>

static int shown_error, shown_flags;

static void before(void)
{
	feclearexcept(FE_ALL_EXCEPT);
	errno = 0;
}

static void after(void)
{
	shown_error = errno;
	shown_flags = fetestexcept(FE_ALL_EXCEPT & ~FE_INEXACT);
}

/* NaN, infinities, zeros, and the first digits of all else. */
static void add_result(long double x, int subnormal)
{
	char text[40];
	size_t at = 0;
	text[at++] = isnan(x) ? 'n' : signbit(x) ? '-' : '+';
	if (isnan(x) || isinf(x) || x == 0) {
		text[at++] = isnan(x) ? 'n' : isinf(x) ? 'i' : '0';
	} else {
		int exponent;
		long double fraction = frexpl(fabsl(x), &exponent);
		/* Rounded, so that a last bit does not matter. */
		long rounded = lrintl(fraction * 0x1p18L);
		if (rounded == 1 << 18) {
			rounded /= 2;
			exponent++;
		}
		text[at++] = subnormal ? 's' : '=';
		for (long n = rounded; n; n /= 10)
			text[at++] = (char)('0' + n % 10);
		text[at++] = 'p';
		for (long n = exponent + 20000; n; n /= 10)
			text[at++] = (char)('0' + n % 10);
	}
	text[at++] = ' ';
	text[at++] = shown_error == EDOM ? 'D' : shown_error == ERANGE ? 'R' : shown_error ? '?' : '.';
	text[at++] = shown_flags & FE_INVALID ? 'I' : '.';
	text[at++] = shown_flags & FE_DIVBYZERO ? 'Z' : '.';
	text[at++] = shown_flags & FE_OVERFLOW ? 'O' : '.';
	text[at++] = shown_flags & FE_UNDERFLOW ? 'U' : '.';
	batch_add(text, at);
}

#define SPECIALS(type, max, min, least)                                                            \
	0, -(type)0, INFINITY, -INFINITY, NAN, 1, -1, 2, -2, 0.5f, -0.5f, 3, -3, 2.5f, -2.5f, max, -max, \
		min, -min, least, -least, 1e-20f, -1e-20f, 1000, -1000, 20000, -20000, 170, 36, -36

static const float specials_f[] = {SPECIALS(float, FLT_MAX, FLT_MIN, FLT_TRUE_MIN)};
static const double specials_d[] = {SPECIALS(double, DBL_MAX, DBL_MIN, DBL_TRUE_MIN)};
static const long double specials_l[] = {SPECIALS(long double, LDBL_MAX, LDBL_MIN, LDBL_TRUE_MIN)};

#define COUNT (sizeof specials_d / sizeof *specials_d)

/* In the batch that is shown, the arguments of each call. */
static void show(const char *text, size_t i, size_t j)
{
	if (batch_number != batch_shown)
		return;
	check_puts(text);
	check_puts(" ");
	check_number((long long)i);
	check_puts(" ");
	check_number((long long)j);
	check_puts(": ");
}

/* Arguments for which this library and the host's answer otherwise, each for a reason that stands there. */
static int left_out(const char *name, long double x, long double y)
{
	/* POSIX asks for a pole error, and for a range error where the neighbour is subnormal: the host sets
	 * no errno. */
	if (!strcmp(name, "logb") || !strcmp(name, "nextafter"))
		return x == 0;
	/* The host raises overflow or underflow though these powers and roots are exact. */
	if (!strcmp(name, "pow"))
		return fabsl(y) == 1 && (fabsl(x) == LDBL_MAX || fabsl(x) <= DBL_TRUE_MIN);
	if (!strcmp(name, "hypot"))
		return fabsl(x) + fabsl(y) == DBL_TRUE_MIN;
	return 0;
}

#define ONE_OF(type, letter, name, call)                                                           \
	batch_begin(#call);                                                                              \
	for (size_t i = 0; i < COUNT; i++) {                                                             \
		volatile type x = specials_##letter[i];                                                        \
		if (left_out(#name, x, 1))                                                                     \
			continue;                                                                                    \
		before();                                                                                      \
		volatile type result = call(x);                                                                \
		after();                                                                                       \
		show(#call, i, i);                                                                             \
		add_result(result, isfinite(result) && !isnormal(result));                                     \
	}                                                                                                \
	batch_end();

#define TWO_OF(type, letter, name, call)                                                           \
	batch_begin(#call);                                                                              \
	for (size_t i = 0; i < COUNT; i++)                                                               \
		for (size_t j = 0; j < COUNT; j++) {                                                           \
			volatile type x = specials_##letter[i], y = specials_##letter[j];                            \
			if (left_out(#name, x, y))                                                                   \
				continue;                                                                                  \
			before();                                                                                    \
			volatile type result = call(x, y);                                                           \
			after();                                                                                     \
			show(#call, i, j);                                                                           \
			add_result(result, isfinite(result) && !isnormal(result));                                   \
		}                                                                                              \
	batch_end();

#define ONE(name)                                                                                  \
	ONE_OF(float, f, name, name##f)                                                                  \
	ONE_OF(double, d, name, name)                                                                    \
	ONE_OF(long double, l, name, name##l)

#define TWO(name)                                                                                  \
	TWO_OF(float, f, name, name##f)                                                                  \
	TWO_OF(double, d, name, name)                                                                    \
	TWO_OF(long double, l, name, name##l)

int main(int argc, char **argv)
{
	transcript_begin(argc, argv);
	ONE(acos) ONE(asin) ONE(atan) TWO(atan2)
	ONE(cos) ONE(sin) ONE(tan)
	ONE(acosh) ONE(asinh) ONE(atanh)
	ONE(cosh) ONE(sinh) ONE(tanh)
	ONE(exp) ONE(exp2) ONE(exp10) ONE(expm1)
	ONE(log) ONE(log10) ONE(log2) ONE(log1p)
	ONE(cbrt) TWO(hypot) TWO(pow)
	ONE(erf) ONE(erfc) ONE(lgamma) ONE(tgamma)
	ONE(sqrt) TWO(fmod) TWO(remainder) TWO(fdim) TWO(nextafter)
	ONE(logb)
	return check_done();
}
