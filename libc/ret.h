/* SPDX-License-Identifier: MIT */
/* From the second level of a system call to the third: -errno becomes -1 with errno set. */
#ifndef LIBC_RET_H
#define LIBC_RET_H

#include <errno.h>

#include "sys/linux/abi.h"

static inline long ret_errno(long ret)
{
	if (!linux_failed(ret))
		return ret;
	errno = (int)-ret;
	return -1;
}

#endif
