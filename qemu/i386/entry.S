/* SPDX-License-Identifier: MIT */
/*
 * The machine's first instructions, and the ways from the program into the shim and back.
 * docs/boot.md tells it as a story.
 */
#include "qemu/i386/machine.h"
#include "qemu/entry.h"

/* What the processor must have, by cpuid 1: TSC, MSR, PAE, FXSR, SSE. */
#define NEEDED (1 << 4 | 1 << 5 | 1 << 6 | 1 << 24 | 1 << 25)

/* --- Linked where it is loaded, since paging is off --------------------------------------------- */

	.globl boot
boot:
	mov 16(%ebx), %ebp		/* of the start information, the list of modules: kept until main is called */
	cld

	mov $1, %eax
	cpuid
	and $NEEDED, %edx
	cmp $NEEDED, %edx
	jne refuse

	/* Physical memory in pages of 2 MiB, at DIRECT_BASE; and the first of them at 0, where this
	 * code is. A directory is 512 entries of 8 bytes. */
	mov $LOW(top_table + 3 * 4096), %ecx
	mov $(PAGE_PRESENT | PAGE_WRITE | PAGE_LARGE), %eax
	mov %eax, LOW(top_table)
1:	mov %eax, (%ecx)		/* all upper halves stay 0 */
	add $8, %ecx
	add $0x200000, %eax
	cmp $LOW(top_table + 4 * 4096), %ecx
	jb 1b
	movl $LOW(top_table + PAGE_PRESENT), LOW(directory_pointers)
	movl $LOW(top_table + 4096 + PAGE_PRESENT), LOW(directory_pointers + 8)
	movl $LOW(top_table + 8192 + PAGE_PRESENT), LOW(directory_pointers + 16)
	movl $LOW(top_table + 12288 + PAGE_PRESENT), LOW(directory_pointers + 24)
	mov $LOW(directory_pointers), %eax
	mov %eax, %cr3

	mov $0x620, %eax		/* CR4: PAE, OSFXSR, OSXMMEXCPT: SSE and its exceptions */
	mov %eax, %cr4

	mov $0x80000001, %eax		/* where it is unknown, qemu answers the last of the first leaves */
	cpuid
	bt $20, %edx			/* NX */
	jnc 2f
	mov $0xc0000080, %ecx		/* EFER: NX */
	rdmsr
	bts $11, %eax
	wrmsr
	movl $1 << 31, LOW(no_exec + 4)
2:

	mov $0x80010023, %eax		/* CR0: paging, WP, NE, MP, protection */
	mov %eax, %cr0
	lgdt first_gdt
	ljmp $KERNEL_CODE, $high_start

/* --- Linked at DIRECT_BASE and above ------------------------------------------------------------ */

	.text
high_start:
	movl $0, top_table		/* the lower part is the program's from now on */
	mov %cr3, %eax
	mov %eax, %cr3
	mov $KERNEL_STACK_END - 12, %esp
	push %ebp			/* the list's physical address */
	call boot_main			/* does not return */

/*
 * Traps. From the program, the processor pushes onto the stack that the task segment names,
 * which ends where the thread's struct frame ends, and so fills that. The one stack of the shim
 * serves while it works: it never waits inside a trap. A trap of the shim's own (a tick while
 * all threads wait) stays on that stack.
 */
	TRAP_STUBS

save:
	pusha
	.irp register, ds, es, fs, gs
	push %\register
	.endr
	mov $KERNEL_DATA, %eax
	mov %eax, %ds
	mov %eax, %es
	cld
	mov %esp, %eax
	testb $3, FRAME_CS(%esp)
	jz 1f
	mov $KERNEL_STACK_END, %esp
1:	sub $12, %esp			/* a multiple of 16 before the call */
	push %eax
	call trap			/* goes on by frame_resume */

	.globl frame_resume
frame_resume:
	mov 4(%esp), %esp
	.irp register, gs, fs, es, ds
	pop %\register
	.endr
	popa
	add $8, %esp			/* vector, error */
	iret

	.globl no_exec
no_exec: .quad 0

	.comm top_table, 16384, 4096	/* four directories in a row */
	.comm directory_pointers, 32, 32

	.section .note.GNU-stack, "", @progbits
