/* SPDX-License-Identifier: MIT */
/*
 * The functions of math.h that have one right answer, bit by bit, in the four rounding modes, with the
 * exceptions that they raise.
 */
#include "tests/oracle/numbers.h"

#include <errno.h>
#include <fenv.h>
#include <math.h>

static const int modes[] = {FE_TONEAREST, FE_DOWNWARD, FE_UPWARD, FE_TOWARDZERO};

/* Any NaN is one. */
static void add_wide(long double x)
{
	uint64_t significand = 0;
	uint16_t head = 0xffff;
	if (!isnan(x)) {
		memcpy(&significand, &x, 8);
		memcpy(&head, (char *)&x + 8, 2);
	}
	batch_add_number((long long)significand);
	batch_add_number(head);
}

/* Numbers near one another, and near where formats end. */
static long double number(char type)
{
	long double wide = random_long_double();
	double two = random_double();
	unsigned kind = random_below(8);
	unsigned small = random_below(1 << 16);
	unsigned field = 0x3f80 + (unsigned)(random_below(256));
	if (kind == 0)
		wide = (long double)small / 8 - 4096;
	else if (kind == 1)
		wide = long_double_from_bits(field, random_significand());
	else if (kind < 5)
		wide = two;
	if (random_below(64) == 0)
		wide = (const long double[]){0, -0.0L, INFINITY, -INFINITY, NAN, 1, -1, 0x1p-1074L}[small % 8];
	volatile double d = (double)wide;
	volatile float f = (float)wide;
	if (type == 'f' && kind > 2 && !(f - f == 0))
		f = (float)small * 0x1p-130f;
	return type == 'f' ? f : type == 'd' ? d : wide;
}

static int raised;

/* A call between the two, in a mode, whose exceptions count, but for those of a mask. */
static void before(int mode)
{
	feclearexcept(FE_ALL_EXCEPT);
	fesetround(mode);
}

static void after(int without)
{
	raised = fetestexcept(FE_ALL_EXCEPT & ~without);
	fesetround(FE_TONEAREST);
	batch_add_number(raised);
}

/* x, y, z exist in each format; a volatile keeps the calls between before and after. */
#define CALL(type, without, expression)                                                            \
	do {                                                                                             \
		before(mode);                                                                                  \
		volatile type result_ = (expression);                                                          \
		after(without);                                                                                \
		add_wide(result_);                                                                             \
	} while (0)

#define CALL_INTEGER(type, without, expression)                                                    \
	do {                                                                                             \
		before(mode);                                                                                  \
		volatile type result_ = (expression);                                                          \
		after(without);                                                                                \
		batch_add_number(result_);                                                                     \
	} while (0)

#define FORMAT(type, letter, s)                                                                    \
	static void whole_##letter(int mode)                                                             \
	{                                                                                                \
		volatile type x = (type)number(#letter[0]);                                                    \
		CALL(type, 0, floor##s(x));                                                                    \
		CALL(type, 0, ceil##s(x));                                                                     \
		CALL(type, 0, trunc##s(x));                                                                    \
		CALL(type, 0, round##s(x));                                                                    \
		CALL(type, 0, rint##s(x));                                                                     \
		CALL(type, 0, nearbyint##s(x));                                                                \
		CALL_INTEGER(long, FE_INEXACT, lrint##s(x));                                                   \
		CALL_INTEGER(long long, FE_INEXACT, llrint##s(x));                                             \
		CALL_INTEGER(long, FE_INEXACT, lround##s(x));                                                  \
		CALL_INTEGER(long long, FE_INEXACT, llround##s(x));                                            \
	}                                                                                                \
	static void parts_##letter(int mode)                                                             \
	{                                                                                                \
		volatile type x = (type)number(#letter[0]), y = (type)number(#letter[0]);                      \
		volatile long double toward = number('l');                                                     \
		type integer = 0;                                                                              \
		int exponent = 0, n = (int)random_below(4000) - 2000;                                          \
		CALL(type, 0, modf##s(x, &integer));                                                           \
		add_wide(integer);                                                                             \
		CALL(type, 0, frexp##s(x, &exponent));                                                         \
		batch_add_number(isfinite(x) ? exponent : 0);                                                  \
		CALL(type, 0, logb##s(x));                                                                     \
		CALL_INTEGER(int, 0, ilogb##s(x));                                                             \
		CALL(type, 0, ldexp##s(x, n));                                                                 \
		CALL(type, 0, scalbn##s(x, n / 8));                                                            \
		CALL(type, 0, scalbln##s(x, n * 40L));                                                         \
		CALL(type, 0, nextafter##s(x, y));                                                             \
		CALL(type, 0, nexttoward##s(x, toward));                                                       \
		CALL(type, 0, copysign##s(x, y));                                                              \
		CALL(type, 0, fabs##s(x));                                                                     \
		CALL(type, 0, fdim##s(x, y));                                                                  \
		CALL(type, 0, x == y ? x : fmax##s(x, y)); /* of two zeros either is right */                  \
		CALL(type, 0, x == y ? x : fmin##s(x, y));                                                     \
	}                                                                                                \
	static void arithmetic_##letter(int mode)                                                        \
	{                                                                                                \
		volatile type x = (type)number(#letter[0]), y = (type)number(#letter[0]);                      \
		volatile type z = (type)number(#letter[0]);                                                    \
		int quotient = 0;                                                                              \
		CALL(type, 0, sqrt##s(x));                                                                     \
		CALL(type, 0, sqrt##s(fabs##s(x)));                                                            \
		CALL(type, isnan(z) ? FE_INVALID : 0, fma##s(x, y, z)); /* F.10.10.1 */                        \
		CALL(type, 0, fma##s(x, y, -(x * y)));                                                         \
		CALL(type, 0, fmod##s(x, y));                                                                  \
		/* glibc's gives zeros the wrong sign (F.10.7.2: that of x). */                               \
		CALL(type, 0, remainder##s(x, y) + (remainder##s(x, y) == 0));                                 \
		CALL(type, 0, remquo##s(x, y, &quotient));                                                     \
		batch_add_number(isfinite(x) && y != 0 && !isnan(y) ? quotient % 8 : 0);                       \
	}

FORMAT(float, f, f)
FORMAT(double, d, )
FORMAT(long double, l, l)

#define BATCHES(part, letter)                                                                      \
	for (int mode = 0; mode < 4; mode++)                                                             \
		for (long i = 8 * check_times(); i--;) {                                                       \
			batch_begin(#part "_" #letter);                                                              \
			for (int k = 0; k < 200; k++, case_made())                                                   \
				part##_##letter(modes[mode]);                                                              \
			batch_end();                                                                                 \
		}

int main(int argc, char **argv)
{
	transcript_begin(argc, argv);
	BATCHES(whole, f)
	BATCHES(whole, d)
	BATCHES(whole, l)
	BATCHES(parts, f)
	BATCHES(parts, d)
	BATCHES(parts, l)
	BATCHES(arithmetic, f)
	BATCHES(arithmetic, d)
	BATCHES(arithmetic, l)
	cases_made /= 9; /* a function stands in one of these */
	return transcript_done();
}
