/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <unistd.h>

#include "libc/alias.h"
#include "sys/linux/calls.h"

_Noreturn void _Exit(int status)
{
	sys_exit_group(status);
}
STRONG_ALIAS(_Exit, _exit);
