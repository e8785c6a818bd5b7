/* SPDX-License-Identifier: MIT */
/* What a signal handler returns to: the kernel has put all registers on the stack and takes them
 * back. Debuggers know the frames by these very instructions. */
#include "arch/i386/nr.h"

	.section .text.signal_return_plain, "ax", @progbits
	.globl signal_return_plain
	.type signal_return_plain, @function
signal_return_plain:
	pop %eax			/* the signal's number, the handler's argument */
	mov $NR_sigreturn, %eax
	int $0x80			/* does not return */
	.size signal_return_plain, . - signal_return_plain

	.section .text.signal_return_info, "ax", @progbits
	.globl signal_return_info
	.type signal_return_info, @function
signal_return_info:
	mov $NR_rt_sigreturn, %eax
	int $0x80			/* does not return */
	.size signal_return_info, . - signal_return_info
	.section .note.GNU-stack, "", @progbits
