/* SPDX-License-Identifier: MIT */
#include <stdarg.h>
#include <sys/sem.h>

#include "libc/ipc/call.h"
#include "libc/time/convert.h"

int semget(key_t key, int count, int flags)
{
	long ret = syscall3(NR_semget, key, count, flags);
#ifdef NR_ipc
	if (ret == -LINUX_ENOSYS)
		ret = old_ipc(plain_call, OLD_SEMGET, key, count, flags, NULL, 0);
#endif
	return (int)ret_errno(ret);
}

int semctl(int id, int which, int command, ...)
{
	va_list arguments;
	va_start(arguments, command);
	unsigned long arg = va_arg(arguments, unsigned long); /* a union of int and pointers, or nothing */
	va_end(arguments);
	long ret = syscall4(NR_semctl, id, which, command, (long)arg);
#ifdef NR_ipc
	if (ret == -LINUX_ENOSYS)
		ret = old_ipc(plain_call, OLD_SEMCTL, id, which, command | IPC_LAYOUT_64, &arg, 0);
#endif
	return (int)ret_errno(ret);
}

int semtimedop(int id, struct sembuf *operations, size_t count, const struct timespec *limit)
{
	struct linux_time kernel;
	if (limit)
		kernel = time_to_kernel(limit);
	const void *p = limit ? &kernel : NULL;
#ifdef NR_ipc
	long ret = syscall4(NR_semtimedop_time64, id, (long)operations, (long)count, (long)p);
	if (linux_missing(ret)) {
		struct linux_old_time old;
		if (limit)
			old = linux_time_to_old(&kernel);
		ret = old_ipc(plain_call, OLD_SEMTIMEDOP, id, (long)count, 0, operations,
		              (long)(limit ? &old : NULL));
	}
#else
	long ret = syscall4(NR_semtimedop, id, (long)operations, (long)count, (long)p);
#endif
	return (int)ret_errno(ret);
}

int semop(int id, struct sembuf *operations, size_t count)
{
	return semtimedop(id, operations, count, NULL);
}
