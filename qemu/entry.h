/* SPDX-License-Identifier: MIT */
/* What entry.S of both machines has alike. */
#include "qemu/ports.h"

#define LOW(symbol) ((symbol) - DIRECT_BASE)
#define PAGE_PRESENT 1
#define PAGE_WRITE 2
#define PAGE_LARGE 0x80
#define KERNEL_STACK_END (DIRECT_BASE + 0x80000) /* in memory below the image */

/* The note that makes qemu start this image by the PVH protocol: 32 bits, no paging, at boot. */
	.section .note.pvh, "a", @note
	.long 4, 4, 18			/* lengths of name and value; XEN_ELFNOTE_PHYS32_ENTRY */
	.asciz "Xen"
	.long boot

/* Linked where it is loaded, since paging is off. */
	.section .boot, "ax", @progbits
	.code32

/* A processor that cannot serve: freehold-boot says so. */
refuse:
	mov $EXIT_REFUSED, %al
	mov $PORT_EXIT, %edx
	out %al, %dx
	jmp .

/* The first segments, of those that the shim will have (machine.c). */
first_gdt:
	.short KERNEL_DATA + 7
	.long LOW(gdt)

/* Ways in of 16 bytes each: exceptions, interrupts, and on i386 all up to int $0x80. */
	.macro TRAP_STUBS
	.globl trap_stubs
	.balign 16
trap_stubs:
	vector = 0
	.rept VECTORS
	.balign 16
	.if !(vector == 8 || (vector >= 10 && vector <= 14) || vector == 17 || vector == 21)
	push $0				/* those vectors bring an error code, the others get one */
	.endif
	push $vector
	jmp save
	vector = vector + 1
	.endr
	.endm
