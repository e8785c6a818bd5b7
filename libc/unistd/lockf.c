/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "libc/ret.h"
#include "libc/thread/cancel_calls.h"

int lockf(int fd, int command, off_t len)
{
	struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_CUR, .l_len = len};
	uintptr_t arg = (uintptr_t)&lock;
	switch (command) {
	case F_LOCK: return (int)ret_errno(cancel_fcntl(fd, F_SETLKW, arg));
	case F_TLOCK: return (int)ret_errno(sys_fcntl(fd, F_SETLK, arg));
	case F_ULOCK:
		lock.l_type = F_UNLCK;
		return (int)ret_errno(sys_fcntl(fd, F_SETLK, arg));
	case F_TEST: {
		long ret = sys_fcntl(fd, F_GETLK, arg);
		if (!ret && lock.l_type != F_UNLCK && lock.l_pid != sys_getpid())
			ret = -EACCES;
		return (int)ret_errno(ret);
	}
	default: return (int)ret_errno(-EINVAL);
	}
}
