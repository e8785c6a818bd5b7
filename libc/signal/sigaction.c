/* SPDX-License-Identifier: MIT */
#include <signal.h>

#include "libc/ret.h"
#include "libc/signal/action.h"

int sigaction(int sig, const struct sigaction *restrict new_action,
              struct sigaction *restrict old_action)
{
	return (int)ret_errno(signal_action(sig, new_action, old_action));
}
