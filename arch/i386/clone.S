/* SPDX-License-Identifier: MIT */
/*
 * long clone_thread(long flags, void *stack, void (*entry)(void *), void *arg, int *tid, void *tls,
 *                   int selector)
 *
 * A thread that calls entry(arg) on the stack, whose upper end is given, and never returns from
 * that. tid serves as the kernel's parent_tid and child_tid both. Answers the number or -errno.
 *
 * The kernel takes the thread pointer as a description of a slot of the GDT. Its number is the one
 * that the calling thread uses: each thread has its own contents for it, and the selector in gs,
 * which the child inherits, stays right. A selector that is not 0 is the child's own (see thread.h);
 * flags then do not ask for CLONE_SETTLS. `int $0x80`, since the fast entry returns through the
 * stack, and the child has another.
 */
#include "arch/i386/nr.h"

	.section .text.clone_thread, "ax", @progbits
	.globl clone_thread
	.type clone_thread, @function
clone_thread:
	push %ebp
	push %ebx
	push %esi
	push %edi			/* arguments now begin at 20(%esp) */
	mov 24(%esp), %ecx		/* second argument of the call: the child's stack */
	and $-16, %ecx			/* as the ABI wants it before a call */
	sub $16, %ecx
	mov 32(%esp), %eax
	mov %eax, (%ecx)		/* where the child's callee looks for its argument: arg */
	mov 44(%esp), %eax
	mov %eax, 4(%ecx)		/* above it, for the code below: selector */
	mov 28(%esp), %ebp		/* entry: the child gets all registers as they are */
	mov 36(%esp), %edx		/* third: parent_tid */
	mov 40(%esp), %eax		/* the thread pointer */
	mov 20(%esp), %ebx		/* first: flags */
	mov %edx, %edi			/* fifth: child_tid (on this machine the pointer is fourth) */
	/* struct user_desc: number, base, limit in pages, flags (see thread_pointer.h) */
	push $0x51
	push $0xfffff
	push %eax
	xor %eax, %eax
	mov %gs, %ax
	shr $3, %eax			/* a selector is the number and three bits */
	push %eax
	mov %esp, %esi			/* fourth: the description */
	mov $NR_clone, %eax
	int $0x80
	test %eax, %eax			/* 0 in the child alone */
	jz 1f
	add $16, %esp			/* the description */
	pop %edi
	pop %esi
	pop %ebx
	pop %ebp
	ret
1:	mov 4(%esp), %eax
	test %eax, %eax
	jz 2f
	mov %eax, %gs			/* a thread pointer that is already laid down */
2:	mov %ebp, %eax
	xor %ebp, %ebp			/* the outermost frame has no caller: debuggers stop here */
	call *%eax			/* does not return; esp is a multiple of 16 before it */
	hlt
	.size clone_thread, . - clone_thread
	.section .note.GNU-stack, "", @progbits
