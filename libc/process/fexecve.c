/* SPDX-License-Identifier: MIT */
#include <fcntl.h>
#include <unistd.h>

#include "libc/ret.h"
#include "sys/linux/calls_process.h"

/* An empty path with AT_EMPTY_PATH: the descriptor itself is the file. */
int fexecve(int fd, char *const argv[], char *const envp[])
{
	return (int)ret_errno(sys_execveat(fd, "", argv, envp, AT_EMPTY_PATH));
}
