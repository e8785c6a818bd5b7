/* SPDX-License-Identifier: MIT */
/* The Bessel functions of order 0 and 1, together. */
#ifndef LIBC_MATH_BESSEL_H
#define LIBC_MATH_BESSEL_H

struct bessel {
	long double j0, j1, y0, y1;
};

/* Of a positive finite x. y0 and y1 only if asked for. */
struct bessel bessel_first_orders(long double x, int with_y);

long double bessel_j(int n, long double x);
long double bessel_y(int n, long double x);

#endif
