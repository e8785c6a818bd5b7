/* SPDX-License-Identifier: MIT */
#include <signal.h>

#include "libc/ret.h"
#include "libc/signal/action.h"

void (*signal(int sig, void (*handler)(int)))(int)
{
	struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
	struct sigaction old;
	if (ret_errno(signal_action(sig, &action, &old)) < 0)
		return SIG_ERR;
	return old.sa_handler;
}
