/* SPDX-License-Identifier: MIT */
/* Polynomials, coefficients from the constant one up. */
#ifndef LIBC_MATH_POLYNOMIAL_H
#define LIBC_MATH_POLYNOMIAL_H

/* Horner's rule. */
static inline long double polynomial(const long double *terms, int count, long double x)
{
	long double sum = terms[count - 1];
	for (int i = count - 2; i >= 0; i--)
		sum = sum * x + terms[i];
	return sum;
}

#define POLYNOMIAL(terms, x) polynomial((terms), sizeof(terms) / sizeof *(terms), (x))

/* Every second term apart, so that the machine works on two sums at once. */
static inline long double polynomial_pairwise(const long double *terms, int count, long double x)
{
	long double square = x * x;
	int last = count - 1;
	long double sum = terms[last], other = terms[last - 1];
	for (int i = last - 2; i >= 0; i -= 2) {
		sum = sum * square + terms[i];
		if (i > 0)
			other = other * square + terms[i - 1];
	}
	return last & 1 ? sum * x + other : sum + other * x;
}

#define POLYNOMIAL_PAIRWISE(terms, x) \
	polynomial_pairwise((terms), sizeof(terms) / sizeof *(terms), (x))

#endif
