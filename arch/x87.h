/* SPDX-License-Identifier: MIT */
/* Instructions of the x87, which both machines have, on its numbers of 64 bits. */
#ifndef ARCH_X87_H
#define ARCH_X87_H

#include <stdbool.h>

/* To an integer in the current rounding mode; raises inexact. */
static inline long double x87_round(long double x)
{
	__asm__ volatile("frndint" : "+t"(x));
	return x;
}

/* The same as a machine's integer; the least one, and invalid, for what does not fit. */
static inline long long x87_to_integer64(long double x)
{
	long long n;
	__asm__ volatile("fistpll %0" : "=m"(n) : "t"(x) : "st");
	return n;
}

static inline int x87_to_integer32(long double x)
{
	int n;
	__asm__ volatile("fistpl %0" : "=m"(n) : "t"(x) : "st");
	return n;
}

static inline long double x87_sqrt(long double x)
{
	__asm__ volatile("fsqrt" : "+t"(x));
	return x;
}

/* x * 2^n, rounded once; n an integer of any size. */
static inline long double x87_scale(long double x, long double n)
{
	__asm__ volatile("fscale" : "+t"(x) : "u"(n));
	return x;
}

/* The angle of the point (x, y). */
static inline long double x87_angle(long double y, long double x)
{
	__asm__ volatile("fpatan" : "=t"(y) : "0"(x), "u"(y) : "st(1)");
	return y;
}


/*
 * One step of x modulo y, quotient rounded to zero (fprem) or to the nearest (fprem1). Is there more to do?
 * Bit 10 of the status says so.
 */
static inline bool x87_modulo(long double *x, long double y)
{
	unsigned short status;
	__asm__ volatile("fprem; fnstsw %1" : "+t"(*x), "=a"(status) : "u"(y));
	return status & 0x400;
}

static inline bool x87_remainder(long double *x, long double y)
{
	unsigned short status;
	__asm__ volatile("fprem1; fnstsw %1" : "+t"(*x), "=a"(status) : "u"(y));
	return status & 0x400;
}

#endif
