/* SPDX-License-Identifier: MIT */
#ifndef ARCH_X86_64_FPU_H
#define ARCH_X86_64_FPU_H

static inline bool fpu_has_sse(void)
{
	return true;
}

/* Correctly rounded. */
static inline double fpu_sqrt(double x)
{
	__asm__("sqrtsd %1, %0" : "=x"(x) : "x"(x));
	return x;
}

static inline float fpu_sqrtf(float x)
{
	__asm__("sqrtss %1, %0" : "=x"(x) : "x"(x));
	return x;
}

/* Rounded once. */
static inline double fpu_subtract(double x, double y)
{
	return x - y;
}

#endif
