/* SPDX-License-Identifier: MIT */
/* tgmath.h: the types that the macros give, and the functions that they call. */
#include "tests/check.h"

#include <tgmath.h>

#define IS(type, expression) CHECK(_Generic((expression), type: 1, default: 0))

int main(void)
{
	float f = 0.5f;
	double d = 0.5;
	long double l = 0.5L;
	float complex fc = 0.5f;
	double complex dc = 0.5;
	long double complex lc = 0.5L;
	int i = 2, out;

	IS(float, sin(f));
	IS(double, sin(d));
	IS(long double, sin(l));
	IS(double, sin(i));
	IS(float complex, sin(fc));
	IS(double complex, sin(dc));
	IS(long double complex, sin(lc));
	IS(float, pow(f, f));
	IS(double, pow(f, i));
	IS(double, pow(f, d));
	IS(long double, pow(d, l));
	IS(double complex, pow(dc, i));
	IS(double complex, pow(dc, f));
	IS(float, fabs(fc));
	IS(long double, fabs(lc));
	IS(float, fma(f, f, f));
	IS(double, fma(f, f, i));
	IS(long, lrint(f));
	IS(int, ilogb(l));
	IS(float, frexp(f, &out));
	IS(float, nexttoward(f, l));
	IS(double, carg(d));
	IS(float, creal(fc));
	IS(long double complex, conj(lc));

	CHECK(sqrt(4.0f) == 2.0f);
	CHECK(sqrt(i * 2) == 2.0);
	CHECK(pow(2, 10) == 1024.0);
	CHECK(floor(2.5L) == 2.0L);
	CHECK(creal(exp(dc)) == exp(d));
	/* float's own result, not double's. */
	CHECK(sin(f) == sinf(f) && (double)sin(f) != sin(d));
	return check_done();
}
