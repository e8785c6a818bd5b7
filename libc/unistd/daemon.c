/* SPDX-License-Identifier: MIT */
#include <fcntl.h>
#include <unistd.h>

#include "libc/ret.h"
#include "sys/linux/calls_process.h"

/*
 * What may fail comes before fork, while this is the caller's process. The second fork's child leads no
 * session, so that no terminal can become its own.
 */
int daemon(int stay, int keep_streams)
{
	if (!stay && ret_errno(sys_chdir("/")) < 0)
		return -1;
	int null = keep_streams ? -1 : (int)ret_errno(sys_open("/dev/null", O_RDWR, 0));
	if (!keep_streams && null < 0)
		return -1;
	for (int i = 0; i < 2; i++) {
		pid_t pid = fork();
		if (pid < 0 && null >= 0)
			sys_close(null);
		if (pid < 0)
			return -1;
		if (pid)
			_exit(0);
		if (!i && ret_errno(sys_setsid()) < 0)
			return -1;
	}
	for (int i = 0; null >= 0 && i < 3; i++)
		sys_dup2(null, i);
	if (null > 2)
		sys_close(null);
	return 0;
}
