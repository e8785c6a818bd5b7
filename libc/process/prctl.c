/* SPDX-License-Identifier: MIT */
#include <stdarg.h>
#include <sys/prctl.h>

#include "libc/ret.h"
#include "sys/linux/calls_process.h"

int prctl(int operation, ...)
{
	va_list arguments;
	long a[4];
	va_start(arguments, operation);
	for (int i = 0; i < 4; i++)
		a[i] = va_arg(arguments, long);
	va_end(arguments);
	return (int)ret_errno(sys_prctl(operation, a[0], a[1], a[2], a[3]));
}
