/* SPDX-License-Identifier: MIT */
/* How the machine rounds. Both machines have the x87 control word, which fesetround keeps true. */
#ifndef ARCH_ROUNDING_H
#define ARCH_ROUNDING_H

/* The values of the control word's field. */
enum rounding {
	ROUND_NEAREST_EVEN,
	ROUND_DOWN,
	ROUND_UP,
	ROUND_TO_ZERO,
};

static inline enum rounding rounding_mode(void)
{
	unsigned short control;
	/* Stores the x87 control word; bits 10 and 11 say how to round. */
	__asm__ volatile("fnstcw %0" : "=m"(control));
	return (enum rounding)(control >> 10 & 3);
}

#endif
