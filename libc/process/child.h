/* SPDX-License-Identifier: MIT */
/* What whoever starts a process does in it before it runs something else, and when it has ended. */
#ifndef LIBC_PROCESS_CHILD_H
#define LIBC_PROCESS_CHILD_H

#include <errno.h>
#include <fcntl.h>
#include <sys/wait.h>

#include "sys/linux/calls.h"

/* What the new process shall know as descriptor `to`, even if it is closed on exec. 0 or -errno. */
static inline long child_move(int fd, int to)
{
	if (fd == to)
		return sys_fcntl(fd, F_SETFD, 0);
	long ret = sys_dup2(fd, to);
	return ret < 0 ? ret : 0;
}

/* Its wait status, or -1 with errno. */
static inline int child_wait(pid_t pid)
{
	int status;
	while (waitpid(pid, &status, 0) < 0)
		if (errno != EINTR)
			return -1;
	return status;
}

#endif
