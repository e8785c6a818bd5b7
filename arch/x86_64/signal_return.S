/* SPDX-License-Identifier: MIT */
/* What a signal handler returns to: the kernel has put all registers on the stack and takes them
 * back. Debuggers know the frame by these very instructions. */
#include "arch/x86_64/nr.h"

	.section .text.signal_return_info, "ax", @progbits
	.globl signal_return_info
	.type signal_return_info, @function
signal_return_info:
	mov $NR_rt_sigreturn, %rax
	syscall				/* does not return */
	.size signal_return_info, . - signal_return_info
	.section .note.GNU-stack, "", @progbits
