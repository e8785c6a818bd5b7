/* SPDX-License-Identifier: MIT */
#include <fcntl.h>
#include <unistd.h>

#include "libc/ret.h"
#include "sys/linux/calls_process.h"

static long null_streams(void)
{
	long fd = sys_open("/dev/null", O_RDWR, 0);
	if (linux_failed(fd))
		return fd;
	for (int i = 0; i < 3; i++)
		sys_dup2((int)fd, i);
	if (fd > 2)
		sys_close((int)fd);
	return 0;
}

/* The second fork's child leads no session, so that no terminal can become its own. */
int daemon(int stay, int keep_streams)
{
	for (int i = 0; i < 2; i++) {
		pid_t pid = fork();
		if (pid < 0)
			return -1;
		if (pid)
			_exit(0);
		if (!i && ret_errno(sys_setsid()) < 0)
			return -1;
	}
	if (!stay && ret_errno(sys_chdir("/")) < 0)
		return -1;
	return keep_streams ? 0 : (int)ret_errno(null_streams());
}
