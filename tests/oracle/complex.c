/* SPDX-License-Identifier: MIT */
/*
 * complex.h: on a grid and at zeros, infinities and NaN of every sign, each part beside the host's to ten
 * digits, with the signs of zeros.
 */
#include "tests/oracle/numbers.h"

#include <complex.h>
#include <float.h>
#include <math.h>

static const double parts[] = {
	0, -0.0, 1, -1, 0.5, -0.5, 2, -2, 0.75, -3.25, 1e-3, -1e-3, 20, -20, INFINITY, -INFINITY, NAN,
};
#define COUNT (sizeof parts / sizeof *parts)

/* What ISO C leaves open is left out: the signs of zeros and infinities beside NaN. */
static void add_part(long double x, long double other)
{
	char text[32];
	size_t at = 0;
	if (isnan(x)) {
		batch_add_text("nan");
		return;
	}
	if ((isnan(other) && (isinf(x) || x == 0))) {
		batch_add_text(isinf(x) ? "inf" : "0");
		return;
	}
	text[at++] = signbit(x) ? '-' : '+';
	if (isinf(x)) {
		text[at++] = 'i';
	} else if (fabsl(x) < 1e-15L * fabsl(other) || x == 0) {
		text[at++] = '0'; /* a last bit of the other */
	} else {
		int exponent;
		long double fraction = frexpl(fabsl(x), &exponent);
		long long rounded = llrintl(fraction * 0x1p34L);
		if (rounded == 1ll << 34) {
			rounded /= 2;
			exponent++;
		}
		/* Halves are as near to either side. */
		for (long long n = (rounded + 8) / 16; n; n /= 10)
			text[at++] = (char)('0' + n % 10);
		text[at++] = 'p';
		for (int n = exponent + 20000; n; n /= 10)
			text[at++] = (char)('0' + n % 10);
	}
	batch_add(text, at);
}

static void show(size_t i, size_t j)
{
	if (batch_number != batch_shown)
		return;
	check_number((long long)i);
	check_puts(" ");
	check_number((long long)j);
	check_puts(": ");
}

#define PARTS(type, call)                                                                          \
	batch_begin(#call);                                                                              \
	for (size_t i = 0; i < COUNT; i++)                                                               \
		for (size_t j = 0; j < COUNT; j++) {                                                           \
			type complex z;                                                                              \
			__real__ z = (type)parts[i];                                                                 \
			__imag__ z = (type)parts[j];                                                                 \
			type complex w = call(z);                                                                    \
			show(i, j);                                                                                  \
			add_part(__real__ w, __imag__ w);                                                            \
			add_part(__imag__ w, __real__ w);                                                            \
		}                                                                                              \
	batch_end();

#define EACH(name) PARTS(double, name) PARTS(long double, name##l)

int main(int argc, char **argv)
{
	transcript_begin(argc, argv);
	EACH(conj) EACH(cproj) EACH(cexp) EACH(clog) EACH(clog10) EACH(csqrt)
	EACH(csin) EACH(ccos) EACH(ctan) EACH(csinh) EACH(ccosh) EACH(ctanh)
	EACH(casin) EACH(cacos) EACH(catan) EACH(casinh) EACH(cacosh) EACH(catanh)
	return check_done();
}
