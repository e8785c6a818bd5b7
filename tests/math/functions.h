/* SPDX-License-Identifier: MIT */
/* The functions that cases.c calls, and the ranges in which they are most looked at. */
#ifndef TESTS_MATH_FUNCTIONS_H
#define TESTS_MATH_FUNCTIONS_H

#include <math.h>

struct function {
	const char *name;
	int arguments;
	double low, high;
	int order;    /* the first argument is an integer */
	int exponent; /* the second is one */
	int bounded;  /* MPFR needs too much memory far from one */
	struct {
		float (*f)(float);
		double (*d)(double);
		long double (*l)(long double);
	} one;
	struct {
		float (*f)(float, float);
		double (*d)(double, double);
		long double (*l)(long double, long double);
	} two;
	struct {
		float (*f)(int, float);
		double (*d)(int, double);
		long double (*l)(int, long double);
	} of_order;
};

#define ONE(name, low, high) {#name, 1, low, high, .one = {name##f, name, name##l}}
#define TWO(name, low, high) {#name, 2, low, high, .two = {name##f, name, name##l}}
#define BESSEL(name, low, high) \
	{#name, 1, low, high, .bounded = 1, .one = {name##f, name, name##l}}
#define ORDER(name, low, high) \
	{#name, 2, low, high, .order = 1, .bounded = 1, .of_order = {name##f, name, name##l}}

static const struct function functions[] = {
	ONE(acos, -1, 1), ONE(asin, -1, 1), ONE(atan, -3, 3), TWO(atan2, -3, 3),
	ONE(cos, -100, 100), ONE(sin, -100, 100), ONE(tan, -100, 100),
	ONE(acosh, 1, 10), ONE(asinh, -3, 3), ONE(atanh, -1, 1),
	ONE(cosh, -20, 20), ONE(sinh, -20, 20), ONE(tanh, -3, 3),
	ONE(exp, -750, 710), ONE(exp2, -1080, 1024), ONE(exp10, -330, 308), ONE(expm1, -2, 3),
	ONE(log, 0, 10), ONE(log10, 0, 10), ONE(log2, 0, 10), ONE(log1p, -1, 3),
	ONE(cbrt, -10, 10), TWO(hypot, -10, 10),
	{"pow", 2, 0, 10, .exponent = 1, .two = {powf, pow, powl}},
	ONE(sqrt, 0, 10), TWO(fmod, -100, 100), TWO(remainder, -100, 100),
	ONE(erf, -4, 4), ONE(erfc, -4, 27), ONE(lgamma, -20, 40), ONE(tgamma, -30, 170),
	BESSEL(j0, -60, 60), BESSEL(j1, -60, 60), BESSEL(y0, 0, 60), BESSEL(y1, 0, 60),
	ORDER(jn, -60, 60), ORDER(yn, 0, 60),
};

#endif
