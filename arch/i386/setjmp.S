/* SPDX-License-Identifier: MIT */
/*
 * int setjmp(jmp_buf), int sigsetjmp(sigjmp_buf, int), void longjmp(jmp_buf, int)
 *
 * A jmp_buf holds, as 4-byte words: 0 ebx, 1 esi, 2 edi, 3 ebp, 4 esp after the return, 5 return
 * address, 6 whether a signal mask is saved, 7 and 8 the mask. Other registers belong to the
 * callee, so the compiler expects nothing of them.
 */
#include "arch/i386/nr.h"

	.section .text.setjmp, "ax", @progbits
	.globl sigsetjmp
	.globl __sigsetjmp
	.type sigsetjmp, @function
	.type __sigsetjmp, @function
sigsetjmp:
__sigsetjmp:
	mov 4(%esp), %eax		/* the buffer */
	mov 8(%esp), %ecx		/* whether the mask is wanted */
	mov %ecx, 24(%eax)
	test %ecx, %ecx
	jz setjmp
	push %ebx
	push %esi
	lea 28(%eax), %edx		/* third argument: where the old mask goes */
	xor %ecx, %ecx			/* second: no new mask */
	xor %ebx, %ebx			/* first: SIG_BLOCK, of nothing */
	mov $8, %esi			/* fourth: bytes in a mask */
	mov $NR_rt_sigprocmask, %eax
	call *%gs:16
	pop %esi
	pop %ebx

	.globl setjmp
	.globl _setjmp
	.type setjmp, @function
	.type _setjmp, @function
setjmp:
_setjmp:
	mov 4(%esp), %eax
	mov %ebx, (%eax)
	mov %esi, 4(%eax)
	mov %edi, 8(%eax)
	mov %ebp, 12(%eax)
	lea 4(%esp), %ecx		/* the stack as the caller sees it after our return */
	mov %ecx, 16(%eax)
	mov (%esp), %ecx		/* where we return to */
	mov %ecx, 20(%eax)
	xor %eax, %eax			/* a direct return is 0 */
	ret
	.size setjmp, . - setjmp

	.globl longjmp
	.globl _longjmp
	.type longjmp, @function
	.type _longjmp, @function
longjmp:
_longjmp:
	mov 4(%esp), %edx
	mov 8(%esp), %eax
	cmp $1, %eax			/* carry when the value is 0 ... */
	adc $0, %eax			/* ... which then becomes 1 */
	mov (%edx), %ebx
	mov 4(%edx), %esi
	mov 8(%edx), %edi
	mov 12(%edx), %ebp
	mov 16(%edx), %esp
	jmp *20(%edx)
	.size longjmp, . - longjmp
	.section .note.GNU-stack, "", @progbits
