/* SPDX-License-Identifier: MIT */
/*
 * The first instructions of an image that qemu starts by itself (PVH: 32 bits, flat segments, no paging): a
 * stack, and on x86_64 64-bit mode, which needs tables: the first GiB at its own addresses, and once more as the
 * last of the address space, where kernels have theirs. Then board_main.
 */
#include "qemu/ports.h"

	.section .note.pvh, "a", @note
	.long 4, 4, 18			/* lengths of name and value; XEN_ELFNOTE_PHYS32_ENTRY */
	.asciz "Xen"
	.long boot

	.text
	.code32
	.globl boot
boot:
	cld
	mov $stack_end, %esp
#ifdef __x86_64__
	mov $directory, %ecx
	mov $0x83, %eax			/* present, writable, a page of 2 MiB */
1:	mov %eax, (%ecx)		/* all upper halves stay 0 */
	add $8, %ecx
	add $0x200000, %eax
	cmp $(directory + 4096), %ecx
	jb 1b
	movl $(directory + 3), directories
	movl $(directory + 3), directories + 8 * 511
	movl $(directories + 3), top_table
	movl $(directories + 3), top_table + 8 * 511
	mov $top_table, %eax
	mov %eax, %cr3
	mov $0x20, %eax			/* CR4: PAE */
	mov %eax, %cr4
	mov $0xc0000080, %ecx		/* EFER: long mode */
	xor %edx, %edx
	mov $0x100, %eax
	wrmsr
	mov $0x80000011, %eax		/* CR0: paging, protection */
	mov %eax, %cr0
	lgdt gdt_pointer
	ljmp $8, $2f
	.code64
2:	mov %esp, %esp			/* the upper halves are what they were: clear them */
	mov %ebx, %edi			/* the start information */
	call board_main			/* does not return */

	.balign 8
gdt:
	.quad 0, 0x00af9b000000ffff	/* none; 64-bit code */
gdt_pointer:
	.short . - gdt - 1
	.long gdt

	.bss
	.balign 4096
top_table:
	.skip 4096
directories:
	.skip 4096
directory:
	.skip 4096
#else
	sub $12, %esp			/* a multiple of 16 before the call */
	push %ebx			/* the start information */
	call board_main			/* does not return */
#endif

	.bss
	.balign 16
	.skip 16384
stack_end:

	.section .note.GNU-stack, "", @progbits
