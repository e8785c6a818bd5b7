/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "libc/stdlib/exit.h"
#include "libc/stdlib/exit_list.h"
#include "libc/thread/atfork.h"

static struct exit_list list;

int atexit(void (*function)(void))
{
	return exit_list_add_plain(&list, function);
}

int on_exit(void (*function)(int, void *), void *argument)
{
	return exit_list_add(&list, function, argument);
}

void exit_fork(enum fork_step step)
{
	fork_hold(&list.lock, step);
}

void atexit_run(int status)
{
	exit_list_run(&list, status);
}
