/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "libc/stdlib/exit_list.h"

static struct exit_list list;

int at_quick_exit(void (*function)(void))
{
	return exit_list_add_plain(&list, function);
}

_Noreturn void quick_exit(int status)
{
	exit_list_run(&list, status);
	_Exit(status);
}
