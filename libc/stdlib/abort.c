/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "sys/linux/die.h"

_Noreturn void abort(void)
{
	sys_abort();
}
