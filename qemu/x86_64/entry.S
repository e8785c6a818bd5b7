/* SPDX-License-Identifier: MIT */
/*
 * The machine's first instructions, and the ways from the program into the shim and back.
 * docs/boot.md tells it as a story.
 */
#include "qemu/x86_64/machine.h"
#include "qemu/entry.h"

/* What the processor must have, by cpuid 0x80000001: long mode, NX. */
#define NEEDED (1 << 29 | 1 << 20)

/* --- Linked where it is loaded, since paging is off --------------------------------------------- */

	.globl boot
boot:
	mov 16(%ebx), %ebp		/* of the start information, the list of modules: kept until main is called */
	cld

	mov $0x80000001, %eax		/* where it is unknown, qemu answers the last of the first leaves */
	cpuid
	and $NEEDED, %edx
	cmp $NEEDED, %edx
	jne refuse

	/* Physical memory in pages of 2 MiB, at DIRECT_BASE; and at 0, where this code is. */
	mov $LOW(directories), %ecx
	mov $(PAGE_PRESENT | PAGE_WRITE | PAGE_LARGE), %eax
1:	mov %eax, (%ecx)		/* all upper halves stay 0 */
	add $8, %ecx
	add $0x200000, %eax
	cmp $LOW(directories + 8192), %ecx
	jb 1b
	movl $LOW(directories + PAGE_PRESENT + PAGE_WRITE), LOW(direct_table)
	movl $LOW(directories + PAGE_PRESENT + PAGE_WRITE), LOW(direct_table + 8 * 510)
	movl $LOW(directories + 4096 + PAGE_PRESENT + PAGE_WRITE), LOW(direct_table + 8 * 511)
	movl $LOW(direct_table + PAGE_PRESENT + PAGE_WRITE), LOW(top_table)
	movl $LOW(direct_table + PAGE_PRESENT + PAGE_WRITE), LOW(top_table + 8 * 511)
	mov $LOW(top_table), %eax
	mov %eax, %cr3

	mov $0x620, %eax		/* CR4: PAE, OSFXSR, OSXMMEXCPT: SSE and its exceptions */
	mov %eax, %cr4
	mov $0xc0000080, %ecx		/* EFER: SYSCALL, long mode, NX */
	xor %edx, %edx
	mov $0x901, %eax
	wrmsr
	mov $0x80010023, %eax		/* CR0: paging, WP, NE, MP, protection */
	mov %eax, %cr0
	lgdt first_gdt
	ljmp $KERNEL_CODE, $2f		/* into 64-bit code */
	.code64
2:	jmp high_start

/* --- Linked at DIRECT_BASE and above ------------------------------------------------------------ */

	.text
high_start:
	movq $0, top_table		/* the lower part is the program's from now on */
	mov %cr3, %rax
	mov %rax, %cr3
	mov $KERNEL_STACK_END, %rsp
	mov %ebp, %edi			/* the list's physical address */
	call boot_main			/* does not return */

/*
 * Traps. From the program, the processor or syscall_entry pushes onto the stack that the task
 * segment names, which ends where the thread's struct frame ends, and so fills that. The one
 * stack of the shim serves while it works: it never waits inside a trap. A trap of the shim's
 * own (a tick while all threads wait) stays on that stack.
 */
	.globl syscall_entry
syscall_entry:				/* rcx: where to return, r11: flags; interrupts are off */
	mov %rsp, task_segment + 20	/* where nobody looks: the stack of ring 2 */
	mov task_segment + 4, %rsp
	push $USER_DATA
	push task_segment + 20
	push %r11
	push $USER_CODE
	push %rcx
	push $0
	push $VECTOR_CALL
	jmp save

	TRAP_STUBS

save:
	.irp register, rcx, rax, rdx, rbx, rbp, rsi, rdi, r15, r14, r13, r12, r11, r10, r9, r8
	push %\register
	.endr
	cld
	mov %rsp, %rdi
	testb $3, FRAME_CS(%rsp)
	jz 1f
	mov $KERNEL_STACK_END, %rsp
1:	call trap			/* goes on by frame_resume */

	.globl frame_resume
frame_resume:
	mov %rdi, %rsp
	.irp register, r8, r9, r10, r11, r12, r13, r14, r15, rdi, rsi, rbp, rbx, rdx, rax, rcx
	pop %\register
	.endr
	add $16, %rsp			/* vector, error */
	iretq

	.globl no_exec
no_exec: .quad 1 << 63

	.comm top_table, 4096, 4096
	.comm direct_table, 4096, 4096
	.comm directories, 8192, 4096

	.section .note.GNU-stack, "", @progbits
