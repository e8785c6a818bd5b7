/* SPDX-License-Identifier: MIT */
#include "libc/signal/action.h"

#include <errno.h>
#include <stddef.h>
#include <string.h>

#include "libc/signal/set.h"
#include "libc/thread/everywhere.h"
#include "sys/linux/calls_signal.h"

int signal_action(int sig, const struct sigaction *new_action, struct sigaction *old_action)
{
	if (!signal_usable(sig))
		return -EINVAL;

	struct linux_sigaction new_kernel, old_kernel;
	if (new_action) {
		new_kernel.handler = new_action->sa_handler;
		new_kernel.flags = (unsigned)new_action->sa_flags | LINUX_SA_RESTORER;
		new_kernel.restorer = signal_return(new_action->sa_flags & SA_SIGINFO);
		memcpy(&new_kernel.mask, &new_action->sa_mask, sizeof new_kernel.mask);
		new_kernel.mask &= ~SIGNAL_EVERYWHERE_BIT;
	}
	long ret = sys_rt_sigaction(sig, new_action ? &new_kernel : NULL,
	                            old_action ? &old_kernel : NULL);
	if (!ret && old_action) {
		old_action->sa_handler = old_kernel.handler;
		old_action->sa_flags = (int)(old_kernel.flags & ~(unsigned long)LINUX_SA_RESTORER);
		old_action->sa_restorer = NULL;
		memcpy(&old_action->sa_mask, &old_kernel.mask, sizeof old_kernel.mask);
	}
	return (int)ret;
}
