/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "libc/stdlib/exit_list.h"

int on_exit(void (*function)(int, void *), void *argument)
{
	return exit_list_add(&exit_functions, function, argument);
}
