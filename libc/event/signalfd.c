/* SPDX-License-Identifier: MIT */
#include <sys/signalfd.h>

#include "libc/ret.h"
#include "libc/signal/mask.h"
#include "sys/linux/calls.h"

_Static_assert(sizeof(struct signalfd_siginfo) == 128, "fixed by the kernel");

int signalfd(int fd, const sigset_t *set, int flags)
{
	sigset_t open;
	set = signal_set_open(set, &open);
	return (int)ret_errno(syscall4(NR_signalfd4, fd, (long)set, LINUX_SIGSET_BYTES, flags));
}
