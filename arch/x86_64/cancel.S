/* SPDX-License-Identifier: MIT */
/*
 * long cancel_stub(long nr, long a, long b, long c, long d, long e, long f)
 *
 * A system call that a request for cancellation stops before it has any effect, and only then. The
 * request is a word in the thread control block and then a signal, whose handler looks where it
 * interrupted the thread. Between cancel_begin and cancel_end the call has not happened: either
 * the word is still to be read, or it was read too early and the syscall instruction is to come,
 * or the kernel went back to that instruction, as it does when a signal stops a call that has done
 * nothing yet. Then the handler makes the thread go on at cancel_taken. From cancel_end on the call
 * has happened, and its answer must reach the caller.
 */
	.section .text.cancel_stub, "ax", @progbits
	.globl cancel_stub
	.globl cancel_begin
	.globl cancel_end
	.globl cancel_taken
	.hidden cancel_begin
	.hidden cancel_end
	.hidden cancel_taken
	.type cancel_stub, @function
cancel_stub:
	mov %rdi, %rax			/* number */
	mov %rsi, %rdi			/* arguments: one place further down each */
	mov %rdx, %rsi
	mov %rcx, %rdx
	mov %r8, %r10
	mov %r9, %r8
	mov 8(%rsp), %r9		/* the seventh parameter came on the stack */
cancel_begin:
	cmpl $0, %fs:48			/* cancel_pending, word 6 */
	jne cancel_taken
	syscall
cancel_end:
	ret
cancel_taken:
	jmp cancel_now			/* the stack is as on entry: it answers in our place */
	.size cancel_stub, . - cancel_stub

/* Where the handler sends a thread that can be cancelled anywhere: nothing is known of its stack. */
	.section .text.cancel_anywhere, "ax", @progbits
	.globl cancel_anywhere
	.hidden cancel_anywhere
	.type cancel_anywhere, @function
cancel_anywhere:
	sub $128, %rsp			/* the interrupted function's red zone */
	and $-16, %rsp			/* as the ABI wants it before a call */
	cld				/* and the direction of string instructions */
	call cancel_now			/* does not return */
	hlt
	.size cancel_anywhere, . - cancel_anywhere
	.section .note.GNU-stack, "", @progbits
