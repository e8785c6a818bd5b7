/* SPDX-License-Identifier: MIT */
#include "libc/math/bessel.h"

#include "libc/math/constants_data.h"
#include "libc/math/raise.h"
#include "libc/math/result.h"

/* Hankel's series for great x: its least term is e^(-2x). */
#define ASYMPTOTIC_FROM 25

/* The sums of every second term, with alternating signs; four = 4 n^2. */
static void hankel(long double x, long double four, long double *even, long double *odd)
{
	long double term = 1, sums[2] = {1, 0};
	for (int k = 1; k < 120; k++) {
		long double next = term * (four - (2 * k - 1) * (2 * k - 1)) / (8 * k * x);
		if (__builtin_fabsl(next) < 0x1p-70L || __builtin_fabsl(next) > __builtin_fabsl(term))
			break;
		term = next;
		sums[k & 1] += k & 2 ? -term : term;
	}
	*even = sums[0];
	*odd = sums[1];
}

static struct bessel asymptotic(long double x)
{
	long double s = sinl(x), c = cosl(x), scale = 1 / x87_sqrt(WIDE_PI) / x87_sqrt(x);
	long double p, q;
	struct bessel b;
	hankel(x, 0, &p, &q);
	b.j0 = scale * (p * (c + s) - q * (s - c));
	b.y0 = scale * (p * (s - c) + q * (c + s));
	hankel(x, 4, &p, &q);
	b.j1 = scale * (p * (s - c) + q * (s + c));
	b.y1 = scale * (q * (s - c) - p * (s + c));
	return b;
}

/*
 * Downwards from an order that is as good as zero (Miller), where 1 = j0 + 2 j2 + 2 j4 ... says how great
 * they are; the others by Neumann's series in the same terms.
 */
struct bessel bessel_first_orders(long double x, int with_y)
{
	if (x > ASYMPTOTIC_FROM)
		return asymptotic(x);
	struct bessel b = {1, x / 2, 0, 0};
	long double even = 0, odd = 0;
	if (x > 0x1p-36L) {
		long double above = 0, here = 0x1p-9000L, sum = 0;
		for (int k = (int)x / 2 * 2 + 50; k > 0; k--) {
			int half = k / 2;
			if (k & 1) {
				if (half)
					odd += (half & 1 ? -here : here) * (2 * half + 1) / (half * (half + 1));
			} else {
				sum += 2 * here;
				even += (half & 1 ? -here : here) / half;
			}
			long double below = 2.0L * k / x * here - above;
			above = here;
			here = below;
		}
		sum += here;
		b.j0 = here / sum;
		b.j1 = above / sum;
		even /= sum;
		odd /= sum;
	}
	if (with_y) {
		long double log = logl(x / 2) + WIDE_EULER;
		b.y0 = 2 / WIDE_PI * (log * b.j0 - 2 * even);
		b.y1 = 2 / WIDE_PI * ((log - 1) * b.j1 - odd - b.j0 / x);
	}
	return b;
}

/* n > x: downwards again; far above x the series, whose first term is (x/2)^n / n!. */
static long double downwards(int n, long double x)
{
	long double square = x * x / 4;
	if (square < (long double)n + 1) {
		long double first = 1, term = 1, sum = 1;
		for (int k = 1; k <= n && first != 0; k++)
			first *= x / 2 / k;
		for (int k = 1; k < 200 && __builtin_fabsl(term) > 0x1p-70L; k++) {
			term *= -square / k / ((long double)n + k);
			sum += term;
		}
		return first * sum;
	}
	long double above = 0, here = 0x1p-9000L, wanted = 0;
	for (long long k = n + 60ll + (long long)x87_sqrt(40.0L * n); k > 0; k--) {
		if (k == n)
			wanted = here;
		long double below = 2.0L * k / x * here - above;
		above = here;
		here = below;
		if (__builtin_fabsl(here) > 0x1p8000L) {
			above *= 0x1p-9000L;
			here *= 0x1p-9000L;
			wanted *= 0x1p-9000L;
		}
	}
	struct bessel b = bessel_first_orders(x, 0);
	return __builtin_fabsl(here) > __builtin_fabsl(above) ? wanted / here * b.j0 : wanted / above * b.j1;
}

long double bessel_j(int n, long double x)
{
	if (isnan(x))
		return x + x;
	long double sign = 1;
	if (n < 0) {
		n = n == -__INT_MAX__ - 1 ? __INT_MAX__ : -n;
		x = -x;
	}
	if (x < 0) {
		x = -x;
		sign = n & 1 ? -1 : 1;
	}
	if (isinf(x))
		return 0;
	if (x == 0 && n)
		return signbit(x) && n & 1 ? -0.0L : sign * 0;
	if (x == 0)
		return 1;
	if (n > 1 && n > x)
		return sign * downwards(n, x);
	struct bessel b = bessel_first_orders(x, 0);
	if (n == 0)
		return b.j0;
	for (int k = 1; k < n; k++) {
		long double next = 2.0L * k / x * b.j1 - b.j0;
		b.j0 = b.j1;
		b.j1 = next;
	}
	return sign * b.j1;
}

long double bessel_y(int n, long double x)
{
	if (isnan(x))
		return x + x;
	long double sign = 1;
	if (n < 0) {
		n = n == -__INT_MAX__ - 1 ? __INT_MAX__ : -n;
		sign = n & 1 ? -1 : 1;
	}
	if (x == 0)
		return math_pole(-sign);
	if (x < 0)
		return math_invalid();
	if (isinf(x))
		return 0;
	struct bessel b = bessel_first_orders(x, 1);
	if (n == 0)
		return b.y0;
	for (int k = 1; k < n && isfinite(b.y1); k++) {
		long double next = 2.0L * k / x * b.y1 - b.y0;
		b.y0 = b.y1;
		b.y1 = next;
	}
	return sign * b.y1;
}
