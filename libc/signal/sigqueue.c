/* SPDX-License-Identifier: MIT */
#include <signal.h>

#include "libc/ret.h"
#include "sys/linux/calls_process.h"
#include "sys/linux/calls_signal.h"

int sigqueue(pid_t pid, int sig, union sigval value)
{
	siginfo_t info = {.si_signo = sig, .si_code = SI_QUEUE};
	info.si_pid = (pid_t)sys_getpid();
	info.si_uid = (uid_t)sys_getuid();
	info.si_value = value;
	return (int)ret_errno(sys_rt_sigqueueinfo(pid, sig, &info));
}
