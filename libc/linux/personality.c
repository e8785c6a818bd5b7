/* SPDX-License-Identifier: MIT */
#include <sys/personality.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

int personality(unsigned long persona)
{
	return (int)ret_errno(syscall1(NR_personality, (long)persona));
}
