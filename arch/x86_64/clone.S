/* SPDX-License-Identifier: MIT */
/*
 * long clone_thread(long flags, void *stack, void (*entry)(void *), void *arg, int *tid, void *tls,
 *                   int selector)
 *
 * A thread that calls entry(arg) on the stack, whose upper end is given, and never returns from
 * that. tid serves as the kernel's parent_tid and child_tid both. selector is for other
 * machines. Answers the number or -errno.
 */
#include "arch/x86_64/nr.h"

	.section .text.clone_thread, "ax", @progbits
	.globl clone_thread
	.type clone_thread, @function
clone_thread:
	and $-16, %rsi			/* as the ABI wants it before a call */
	sub $16, %rsi			/* the child finds both on its stack, since the kernel */
	mov %rdx, (%rsi)		/* leaves it no register that says who it is: */
	mov %rcx, 8(%rsi)		/* entry, then arg */
	mov %r8, %rdx			/* third argument of the call: parent_tid */
	mov %r8, %r10			/* fourth: child_tid */
	mov %r9, %r8			/* fifth: the thread pointer */
	mov $NR_clone, %eax		/* first and second are in place: flags, stack */
	syscall
	test %rax, %rax			/* 0 in the child alone */
	jz 1f
	ret
1:	xor %ebp, %ebp			/* the outermost frame has no caller: debuggers stop here */
	pop %rax			/* entry */
	pop %rdi			/* arg; now rsp is a multiple of 16 again */
	call *%rax			/* does not return */
	hlt
	.size clone_thread, . - clone_thread
	.section .note.GNU-stack, "", @progbits
