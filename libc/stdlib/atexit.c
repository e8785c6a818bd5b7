/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "libc/stdlib/exit.h"
#include "libc/stdlib/exit_list.h"
#include "libc/thread/atfork.h"

struct exit_list exit_functions;

int atexit(void (*function)(void))
{
	return exit_list_add_plain(&exit_functions, function);
}

void exit_fork(enum fork_step step)
{
	fork_hold(&exit_functions.lock, step);
}

void atexit_run(int status)
{
	exit_list_run(&exit_functions, status);
}
