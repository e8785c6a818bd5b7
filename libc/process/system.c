/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <signal.h>
#include <stdlib.h>

#include "libc/process/spawn.h"
#include "libc/ret.h"
#include "libc/signal/action.h"
#include "libc/signal/set.h"
#include "libc/stdlib/env.h"
#include "libc/thread/cancel.h"
#include "sys/linux/calls_process.h"
#include "sys/linux/calls_signal.h"

/* The keys of the terminal are for the command while it runs. */
static const int keys[] = {SIGINT, SIGQUIT};

static int run(const char *command, const posix_spawnattr_t *attr)
{
	char *argv[] = {(char *)"sh", (char *)"-c", (char *)"--", (char *)command, NULL};
	int status = 0;
	long pid = spawn_process(&(struct spawn){"/bin/sh", NULL, attr, argv, __environ, false});
	if (pid < 0)
		return 127 << 8; /* as if the shell could not run */
	long ret;
	do
		ret = sys_wait4((int)pid, &status, 0, NULL);
	while (ret == -EINTR);
	return ret_errno(ret) < 0 ? -1 : status;
}

int system(const char *command)
{
	posix_spawnattr_t attr = {.__flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF};
	struct sigaction old[2];
	sigset_t child = {0};

	if (!command)
		return linux_failed(sys_faccessat(LINUX_AT_FDCWD, "/bin/sh", 1)) ? 0 : 1;
	cancel_test();
	*set_word(&child, SIGCHLD) |= set_bit(SIGCHLD);
	for (int i = 0; i < 2; i++) {
		signal_action(keys[i], &(struct sigaction){.sa_handler = SIG_IGN}, &old[i]);
		if (old[i].sa_handler != SIG_IGN)
			*set_word(&attr.__default, keys[i]) |= set_bit(keys[i]);
	}
	sys_rt_sigprocmask(SIG_BLOCK, &child, &attr.__mask);
	int status = run(command, &attr);
	sys_rt_sigprocmask(SIG_SETMASK, &attr.__mask, NULL);
	for (int i = 0; i < 2; i++)
		signal_action(keys[i], &old[i], NULL);
	return status;
}
