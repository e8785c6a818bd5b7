/* SPDX-License-Identifier: MIT */
#include <stdarg.h>
#include <unistd.h>

#include "arch/arch.h"
#include "libc/ret.h"

/* Arguments that were not given are read all the same, and the kernel does not look at them. */
long syscall(long number, ...)
{
	va_list arguments;
	long a[6];
	va_start(arguments, number);
	for (int i = 0; i < 6; i++)
		a[i] = va_arg(arguments, long);
	va_end(arguments);
	return ret_errno(syscall6(number, a[0], a[1], a[2], a[3], a[4], a[5]));
}
