/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

off_t lseek(int fd, off_t off, int whence)
{
	int64_t at;
	return ret_errno(sys_lseek(fd, off, whence, &at)) ? -1 : at;
}
