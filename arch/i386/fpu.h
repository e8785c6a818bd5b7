/* SPDX-License-Identifier: MIT */
#ifndef ARCH_I386_FPU_H
#define ARCH_I386_FPU_H

/* The compiler may have been told to use SSE in a program, where the processor has it: bit 25 of edx. */
static inline bool fpu_has_sse(void)
{
	static signed char known; /* 0: not asked yet */
	if (!known) {
		unsigned leaf = 1, ebx, ecx = 0, edx;
		__asm__ volatile("cpuid" : "+a"(leaf), "=b"(ebx), "+c"(ecx), "=d"(edx));
		known = edx >> 25 & 1 ? 1 : -1;
	}
	return known > 0;
}

/* Correctly rounded: the x87 rounds roots to 53 bits itself when told to (bits 8 and 9). */
static inline double fpu_sqrt(double x)
{
	unsigned short control = x87_control();
	x87_set_control((unsigned short)((control & ~0x300u) | 0x200));
	/* In this order: each is volatile. */
	long double root = x;
	__asm__ volatile("fsqrt" : "+t"(root));
	x87_set_control(control);
	return (double)root;
}

/* A root of 64 bits rounds to 24 as the exact one would. */
static inline float fpu_sqrtf(float x)
{
	long double root = x;
	__asm__ volatile("fsqrt" : "+t"(root));
	return (float)root;
}

/* Rounded once, to 53 bits. */
static inline double fpu_subtract(double x, double y)
{
	unsigned short control = x87_control();
	x87_set_control((unsigned short)((control & ~0x300u) | 0x200));
	long double difference = x, other = y;
	__asm__ volatile("fsub %1, %0" : "+t"(difference) : "f"(other));
	x87_set_control(control);
	return (double)difference;
}

#endif
