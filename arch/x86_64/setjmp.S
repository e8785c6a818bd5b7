/* SPDX-License-Identifier: MIT */
/*
 * int setjmp(jmp_buf), int sigsetjmp(sigjmp_buf, int), void longjmp(jmp_buf, int)
 *
 * A jmp_buf holds, as 8-byte words: 0 rbx, 1 rbp, 2 r12, 3 r13, 4 r14, 5 r15, 6 rsp after the
 * return, 7 return address, 8 whether a signal mask is saved, 9 the mask. Other registers belong
 * to the callee, so the compiler expects nothing of them.
 */
#include "arch/x86_64/nr.h"

	.section .text.setjmp, "ax", @progbits
	.globl sigsetjmp
	.globl __sigsetjmp
	.type sigsetjmp, @function
	.type __sigsetjmp, @function
sigsetjmp:
__sigsetjmp:
	movslq %esi, %rsi
	mov %rsi, 64(%rdi)		/* remember, in a whole word, whether the mask is wanted */
	test %esi, %esi
	jz setjmp
	push %rdi
	lea 72(%rdi), %rdx		/* third argument: where the old mask goes */
	xor %esi, %esi			/* second: no new mask */
	xor %edi, %edi			/* first: SIG_BLOCK, of nothing */
	mov $8, %r10d			/* fourth: bytes in a mask */
	mov $NR_rt_sigprocmask, %eax
	syscall
	pop %rdi

	.globl setjmp
	.globl _setjmp
	.type setjmp, @function
	.type _setjmp, @function
setjmp:
_setjmp:
	mov %rbx, (%rdi)
	mov %rbp, 8(%rdi)
	mov %r12, 16(%rdi)
	mov %r13, 24(%rdi)
	mov %r14, 32(%rdi)
	mov %r15, 40(%rdi)
	lea 8(%rsp), %rdx		/* the stack as the caller sees it after our return */
	mov %rdx, 48(%rdi)
	mov (%rsp), %rdx		/* where we return to */
	mov %rdx, 56(%rdi)
	xor %eax, %eax			/* a direct return is 0 */
	ret
	.size setjmp, . - setjmp

	.globl longjmp
	.globl _longjmp
	.type longjmp, @function
	.type _longjmp, @function
longjmp:
_longjmp:
	mov %esi, %eax
	cmp $1, %eax			/* carry when the value is 0 ... */
	adc $0, %eax			/* ... which then becomes 1 */
	mov (%rdi), %rbx
	mov 8(%rdi), %rbp
	mov 16(%rdi), %r12
	mov 24(%rdi), %r13
	mov 32(%rdi), %r14
	mov 40(%rdi), %r15
	mov 48(%rdi), %rsp
	jmp *56(%rdi)
	.size longjmp, . - longjmp
	.section .note.GNU-stack, "", @progbits
