/* SPDX-License-Identifier: MIT */
/* The ways to end at once. Called with the heap corrupt or locks held: touches neither. */
#include "sys/linux/die.h"

#include "sys/linux/calls_signal.h"
#include "sys/sys.h"

#define STDERR 2

static void raise_abort(void)
{
	uint64_t abort_only = 1u << (LINUX_SIGABRT - 1);
	sys_rt_sigprocmask(LINUX_SIG_UNBLOCK, &abort_only, NULL);
	sys_tgkill((int)sys_getpid(), (int)sys_gettid(), LINUX_SIGABRT);
}

_Noreturn void sys_abort(void)
{
	raise_abort(); /* returns where the signal is ignored, or its handler returned */
	struct linux_sigaction by_default = {0}; /* SIG_DFL */
	sys_rt_sigaction(LINUX_SIGABRT, &by_default, NULL);
	raise_abort();
	sys_exit_group(128 + LINUX_SIGABRT);
}

_Noreturn void sys_die(const char *line)
{
	/* One write, so that lines of several threads do not mix. */
	char buf[256];
	size_t len = 0;
	while (line[len] && len < sizeof buf - 1) {
		buf[len] = line[len];
		len++;
	}
	buf[len++] = '\n';
	sys_print(STDERR, buf, len);
	sys_abort();
}
