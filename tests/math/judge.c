/* SPDX-License-Identifier: MIT */
/*
 * judge COUNT COMMAND [FUNCTION[:TYPE]...]: runs COMMAND FUNCTION TYPE COUNT (see cases.c) for each
 * function and type, compares every result with MPFR's, and prints a line for each: the greatest error
 * in units of the last place, and whether it is below the function's limit. Built and run with the
 * host's C library.
 */
#include <math.h>
#include <mpfr.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Wide enough that its own error does not show. */
#define PRECISION 160

typedef int one_argument(mpfr_t, const mpfr_t, mpfr_rnd_t);
typedef int two_arguments(mpfr_t, const mpfr_t, const mpfr_t, mpfr_rnd_t);
typedef int of_order(mpfr_t, long, const mpfr_t, mpfr_rnd_t);

static int log_gamma(mpfr_t result, const mpfr_t x, mpfr_rnd_t mode)
{
	int sign;
	return mpfr_lgamma(result, &sign, x, mode);
}

/* Of a negative order MPFR sums the long series, however great x is: seconds a call. */
static int of_any_order(of_order *function, mpfr_t result, long n, const mpfr_t x)
{
	int ternary = function(result, labs(n), x, MPFR_RNDN);
	if (n < 0 && n & 1)
		mpfr_neg(result, result, MPFR_RNDN);
	return ternary;
}

/*
 * Limits in units of the last place, of float, double and long double. absolute: the least exponent
 * whose unit counts, for functions with zeros that nothing tells.
 */
static const struct {
	const char *name;
	one_argument *one;
	two_arguments *two;
	of_order *order;
	double limits[3];
	int absolute;
} functions[] = {
#define LIMITS(wide) {0.501, 0.51, wide}
	{"acos", mpfr_acos, 0, 0, LIMITS(1), 0},
	{"asin", mpfr_asin, 0, 0, LIMITS(1), 0},
	{"atan", mpfr_atan, 0, 0, LIMITS(1), 0},
	{"atan2", 0, mpfr_atan2, 0, LIMITS(1), 0},
	{"cos", mpfr_cos, 0, 0, {0.501, 0.85, 1}, 0},
	{"sin", mpfr_sin, 0, 0, {0.501, 0.85, 1}, 0},
	{"tan", mpfr_tan, 0, 0, {0.501, 1, 1}, 0},
	{"acosh", mpfr_acosh, 0, 0, LIMITS(1), 0},
	{"asinh", mpfr_asinh, 0, 0, LIMITS(1), 0},
	{"atanh", mpfr_atanh, 0, 0, LIMITS(1), 0},
	{"cosh", mpfr_cosh, 0, 0, LIMITS(1), 0},
	{"sinh", mpfr_sinh, 0, 0, LIMITS(1), 0},
	{"tanh", mpfr_tanh, 0, 0, LIMITS(1), 0},
	{"exp", mpfr_exp, 0, 0, {0.501, 0.55, 1}, 0},
	{"exp2", mpfr_exp2, 0, 0, {0.501, 0.55, 1}, 0},
	{"exp10", mpfr_exp10, 0, 0, {0.501, 0.55, 1}, 0},
	{"expm1", mpfr_expm1, 0, 0, LIMITS(1), 0},
	{"log", mpfr_log, 0, 0, LIMITS(1), 0},
	{"log10", mpfr_log10, 0, 0, LIMITS(1), 0},
	{"log2", mpfr_log2, 0, 0, LIMITS(1), 0},
	{"log1p", mpfr_log1p, 0, 0, {0.501, 0.52, 1}, 0},
	{"cbrt", mpfr_cbrt, 0, 0, {0.501, 0.9, 1}, 0},
	{"hypot", 0, mpfr_hypot, 0, LIMITS(1), 0},
	{"pow", 0, mpfr_pow, 0, {0.501, 0.6, 1}, 0},
	{"sqrt", mpfr_sqrt, 0, 0, {0.5, 0.5, 0.5}, 0},
	{"fmod", 0, mpfr_fmod, 0, {0, 0, 0}, 0},
	{"remainder", 0, mpfr_remainder, 0, {0, 0, 0}, 0},
	{"erf", mpfr_erf, 0, 0, LIMITS(2), 0},
	{"erfc", mpfr_erfc, 0, 0, LIMITS(6), 0},
	{"tgamma", mpfr_gamma, 0, 0, LIMITS(16), 0},
	{"lgamma", log_gamma, 0, 0, LIMITS(32), 1},
	{"j0", mpfr_j0, 0, 0, {1, 1, 64}, -3},
	{"j1", mpfr_j1, 0, 0, {1, 1, 64}, -3},
	{"jn", 0, 0, mpfr_jn, {1, 1, 64}, -3},
	{"y0", mpfr_y0, 0, 0, {1, 1, 64}, -3},
	{"y1", mpfr_y1, 0, 0, {1, 1, 64}, -3},
	{"yn", 0, 0, mpfr_yn, {1, 1, 64}, -3},
};

static const struct format {
	char type;
	const char *name;
	int bits, least, most; /* exponents of the least normal number's and of infinity's 0.1 and 1 */
} formats[] = {
	{'f', "float", 24, -125, 128},
	{'d', "double", 53, -1021, 1024},
	{'l', "long double", 64, -16381, 16384},
};

/* How far result is from exact, in units of the format's last place at exact. */
static double error_of(long double result, const mpfr_t exact, const struct format *f, int absolute)
{
	if (isnan(result) || mpfr_nan_p(exact))
		return isnan(result) && mpfr_nan_p(exact) ? 0 : HUGE_VAL;
	if (mpfr_inf_p(exact) && isinf(result))
		return mpfr_signbit(exact) == !!signbit(result) ? 0 : HUGE_VAL;
	mpfr_t difference;
	mpfr_init2(difference, PRECISION);
	/* Infinity stands for the number after the greatest. */
	if (isinf(result))
		mpfr_set_si_2exp(difference, result < 0 ? -1 : 1, f->most, MPFR_RNDN);
	else
		mpfr_set_ld(difference, result, MPFR_RNDN);
	if (isinf(result) && mpfr_regular_p(exact) && mpfr_get_exp(exact) > f->most &&
	    mpfr_signbit(exact) == !!signbit(result)) {
		mpfr_clear(difference);
		return 0;
	}
	long exponent = mpfr_regular_p(exact) ? mpfr_get_exp(exact) : f->least;
	if (exponent < f->least)
		exponent = f->least;
	if (absolute && exponent < absolute)
		exponent = absolute;
	if (exponent > f->most)
		exponent = f->most;
	mpfr_sub(difference, difference, exact, MPFR_RNDN);
	mpfr_mul_2si(difference, difference, f->bits - exponent, MPFR_RNDN);
	double error = fabs(mpfr_get_d(difference, MPFR_RNDN));
	mpfr_clear(difference);
	return error;
}

static int wanted(const char *name, char type, char **words, int count)
{
	for (int i = 0; i < count; i++) {
		size_t len = strcspn(words[i], ":");
		if (strlen(name) != len || strncmp(name, words[i], len))
			continue;
		if (!words[i][len] || words[i][len + 1] == type)
			return 1;
	}
	return !count;
}

int main(int argc, char **argv)
{
	if (argc < 3) {
		fprintf(stderr, "usage: judge COUNT COMMAND [FUNCTION[:TYPE]...]\n");
		return 2;
	}
	mpfr_t x, y, exact;
	mpfr_inits2(PRECISION, x, y, exact, (mpfr_ptr)0);
	for (size_t i = 0; i < sizeof functions / sizeof *functions; i++)
		for (int type = 0; type < 3; type++) {
			const struct format *f = &formats[type];
			if (!wanted(functions[i].name, f->type, argv + 3, argc - 3))
				continue;
			char command[4096];
			long cases_wanted = atol(argv[1]);
			snprintf(command, sizeof command, "%s %s %c %ld", argv[2], functions[i].name, f->type, cases_wanted);
			FILE *cases = popen(command, "r");
			if (!cases) {
				perror("judge");
				return 1;
			}
			long double number[3] = {0}, worst[3] = {0};
			double most = -1;
			long count = 0;
			while (fread(&number[0], 10, 1, cases) == 1 && fread(&number[1], 10, 1, cases) == 1 &&
			       fread(&number[2], 10, 1, cases) == 1) {
				count++;
				mpfr_set_ld(x, number[0], MPFR_RNDN);
				mpfr_set_ld(y, number[1], MPFR_RNDN);
				if (functions[i].one)
					functions[i].one(exact, x, MPFR_RNDN);
				else if (functions[i].two)
					functions[i].two(exact, x, y, MPFR_RNDN);
				else
					of_any_order(functions[i].order, exact, (long)number[1], x);
				double error = error_of(number[2], exact, f, functions[i].absolute);
				if (error > most) {
					most = error;
					memcpy(worst, number, sizeof worst);
				}
			}
			double limit = functions[i].limits[type];
			int good = pclose(cases) == 0 && count == cases_wanted && count && most <= limit;
			printf("%s %s %s: %.3f ulp (at most %g) of %ld", good ? "pass" : "fail", functions[i].name,
			       f->name, most, limit, count);
			if (!good || getenv("JUDGE_WORST"))
				printf("; at %La %La it is %La", worst[0], worst[1], worst[2]);
			putchar('\n');
			fflush(stdout);
		}
	return 0;
}
