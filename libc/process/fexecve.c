/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "libc/ret.h"
#include "sys/linux/calls_process.h"

#define AT_EMPTY_PATH 0x1000 /* the descriptor itself is the file */

int fexecve(int fd, char *const argv[], char *const envp[])
{
	return (int)ret_errno(sys_execveat(fd, "", argv, envp, AT_EMPTY_PATH));
}
