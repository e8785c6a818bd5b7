/* SPDX-License-Identifier: MIT */
/*
 * cases FUNCTION TYPE COUNT: calls a function of math.h with COUNT random arguments and writes what judge.c
 * reads: for each call two arguments and the result as x87 numbers of 10 bytes. TYPE is f, d or l.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/math/functions.h"

static uint64_t state = 88172645463325252u;

static uint64_t random_bits(void)
{
	state ^= state << 13;
	state ^= state >> 7;
	state ^= state << 17;
	return state * 2685821657736338717u;
}

/* From 0 to 1. */
static long double random_part(void)
{
	return (long double)random_bits() * 0x1p-64L;
}

/* To the format of the arguments. */
static long double narrowed(long double x, char type)
{
	volatile float f = (float)x;
	volatile double d = (double)x;
	return type == 'f' ? f : type == 'd' ? d : x;
}

static long double any(char type)
{
	int range = type == 'f' ? 150 : type == 'd' ? 1076 : 16446;
	long double x = ldexpl(1 + random_part(), (int)(random_bits() % (2u * (unsigned)range)) - range);
	return random_bits() & 1 ? x : -x;
}

/* Arguments of a function: of the range that matters to it, of small exponents, and of all. */
static long double argument(const struct function *f, char type)
{
	long double low = f->low, high = f->high, x;
	switch (random_bits() % 8) {
	case 0:
	case 1:
	case 2:
		return narrowed(low + (high - low) * random_part(), type);
	case 3: /* near multiples of pi/2 and of 1/2 */
		x = (long double)(int)(random_bits() % 4096 - 2048) * (random_bits() & 1 ? M_PI_2l : 0.5L);
		return narrowed(x + ldexpl(random_part() - 0.5L, -(int)(random_bits() % 70)), type);
	case 4:
	case 5:
		x = ldexpl(1 + random_part(), (int)(random_bits() % 40) - 24);
		return narrowed(random_bits() & 1 ? x : -x, type);
	case 6: /* near one */
		return narrowed(1 + ldexpl(random_part() - 0.5L, -(int)(random_bits() % 70)), type);
	default:
		return f->bounded ? ldexpl(narrowed(random_part(), 'f'), 8) : narrowed(any(type), type);
	}
}

static void put(long double x)
{
	fwrite(&x, 10, 1, stdout);
}

/* Mostly so that x^y is neither infinite nor zero; for that a negative x may become another. */
static long double exponent(long double *x, const struct function *f, char type)
{
	long double most = type == 'l' ? 11356 : type == 'd' ? 709 : 88;
	if (random_bits() & 1)
		*x = fabsl(*x);
	else
		*x = narrowed(ldexpl(1 + random_part(), (int)(random_bits() % 8)), type);
	if (random_bits() & 3)
		return narrowed(most * 2 * (random_part() - 0.5L) / logl(*x), type);
	return argument(f, type);
}

#define CALL(letter, type)                                                                         \
	static type call_##letter(const struct function *f, type x, type y)                              \
	{                                                                                                \
		return f->order            ? f->of_order.letter((int)y, x)                                     \
		       : f->arguments == 2 ? f->two.letter(x, y)                                               \
		                           : f->one.letter(x);                                                 \
	}
CALL(f, float)
CALL(d, double)
CALL(l, long double)

int main(int argc, char **argv)
{
	if (argc != 4) {
		fprintf(stderr, "usage: cases FUNCTION TYPE COUNT\n");
		return 2;
	}
	const struct function *f = NULL;
	for (size_t i = 0; i < sizeof functions / sizeof *functions; i++)
		if (!strcmp(functions[i].name, argv[1]))
			f = &functions[i];
	if (!f) {
		fprintf(stderr, "cases: no function %s\n", argv[1]);
		return 2;
	}
	char type = argv[2][0];
	for (long count = atol(argv[3]); count > 0; count--) {
		long double x = argument(f, type), y = 0;
		if (f->order)
			y = (int)(random_bits() % 40) - 10;
		else if (f->exponent)
			y = exponent(&x, f, type);
		else if (f->arguments == 2)
			y = argument(f, type);
		put(x);
		put(y);
		put(type == 'f' ? call_f(f, (float)x, (float)y) : type == 'd' ? call_d(f, (double)x, (double)y)
		                                                               : call_l(f, x, y));
	}
	return fflush(stdout) ? 1 : 0;
}
