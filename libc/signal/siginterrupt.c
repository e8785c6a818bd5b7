/* SPDX-License-Identifier: MIT */
#include <signal.h>

#include "libc/ret.h"
#include "libc/signal/action.h"

int siginterrupt(int sig, int interrupts)
{
	struct sigaction action;
	int err = signal_action(sig, NULL, &action);
	if (!err) {
		action.sa_flags &= ~SA_RESTART;
		if (!interrupts)
			action.sa_flags |= SA_RESTART;
		err = signal_action(sig, &action, NULL);
	}
	return (int)ret_errno(err);
}
