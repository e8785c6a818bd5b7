/* SPDX-License-Identifier: MIT */
/* setjmp.h: non-local jumps (ISO C11 7.13, POSIX). */
#ifndef _SETJMP_H
#define _SETJMP_H

#include <bits/types.h>
#include <features.h>

/* The registers that a function must keep, the stack, the return address, then a signal mask. */
typedef struct {
#ifdef __x86_64__
	unsigned long __registers[8];
#else
	unsigned long __registers[6];
#endif
	unsigned long __mask_saved;
	__sigset_t __mask;
} jmp_buf[1];

/* ISO C. 0 when called; the value given to longjmp when reached that way. The mask is not saved. */
int setjmp(jmp_buf) __attribute__((__returns_twice__));
int _setjmp(jmp_buf) __attribute__((__returns_twice__));
#define setjmp(env) setjmp(env)

/* ISO C. Returns from setjmp with value, or with 1 where value is 0. */
_Noreturn void longjmp(jmp_buf, int __value);
_Noreturn void _longjmp(jmp_buf, int __value);

#ifdef __FH_POSIX
typedef jmp_buf sigjmp_buf;

/* POSIX. As setjmp; saves the signal mask too where save is not 0. */
int sigsetjmp(sigjmp_buf, int __save) __attribute__((__returns_twice__));
#define sigsetjmp(env, save) sigsetjmp(env, save)

/* POSIX. As longjmp; restores the signal mask where sigsetjmp saved it. */
_Noreturn void siglongjmp(sigjmp_buf, int __value);
#endif

#endif
