/* SPDX-License-Identifier: MIT */
/*
 * long cancel_stub(long nr, long a, long b, long c, long d, long e, long f)
 *
 * A system call that a request for cancellation stops before it has any effect, and only then; how
 * is told in arch/x86_64/cancel.S. Here the kernel is entered by `int $0x80`: through the fast
 * entry the interrupted address would lie in the kernel's own page, whoever the caller is.
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
	push %ebp
	push %ebx
	push %esi
	push %edi			/* parameters now begin at 20(%esp) */
	mov 20(%esp), %eax		/* number */
	mov 24(%esp), %ebx		/* arguments */
	mov 28(%esp), %ecx
	mov 32(%esp), %edx
	mov 36(%esp), %esi
	mov 40(%esp), %edi
	mov 44(%esp), %ebp
cancel_begin:
	cmpl $0, %gs:24			/* cancel_pending, word 6 */
	jne cancel_taken
	int $0x80
cancel_end:
	pop %edi
	pop %esi
	pop %ebx
	pop %ebp
	ret
cancel_taken:
	pop %edi			/* in the whole range the stack is as at cancel_begin */
	pop %esi
	pop %ebx
	pop %ebp
	jmp cancel_now			/* the stack is as on entry: it answers in our place */
	.size cancel_stub, . - cancel_stub

/* Where the handler sends a thread that can be cancelled anywhere: nothing is known of its stack. */
	.section .text.cancel_anywhere, "ax", @progbits
	.globl cancel_anywhere
	.hidden cancel_anywhere
	.type cancel_anywhere, @function
cancel_anywhere:
	and $-16, %esp			/* as the ABI wants it before a call */
	cld				/* and the direction of string instructions */
	call cancel_now			/* does not return */
	hlt
	.size cancel_anywhere, . - cancel_anywhere
	.section .note.GNU-stack, "", @progbits
