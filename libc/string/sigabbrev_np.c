/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/string/packed.h"

static const char signal_names[] =
	"\0HUP\0INT\0QUIT\0ILL\0TRAP\0ABRT\0BUS\0FPE\0KILL\0USR1\0SEGV\0USR2\0PIPE\0ALRM\0TERM\0"
	"STKFLT\0CHLD\0CONT\0STOP\0TSTP\0TTIN\0TTOU\0URG\0XCPU\0XFSZ\0VTALRM\0PROF\0WINCH\0POLL\0"
	"PWR\0SYS";

const char *sigabbrev_np(int signal)
{
	return packed_find(signal_names, sizeof signal_names, signal);
}
