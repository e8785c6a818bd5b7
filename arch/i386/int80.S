/* SPDX-License-Identifier: MIT */
/* The way into a kernel that gives no AT_SYSINFO (qemu-user): same registers in and out. */
	.section .text.int80_entry, "ax", @progbits
	.globl int80_entry
	.hidden int80_entry
	.type int80_entry, @function
int80_entry:
	int $0x80
	ret
	.size int80_entry, . - int80_entry
	.section .note.GNU-stack, "", @progbits
