/* SPDX-License-Identifier: MIT */
#include <sys/shm.h>

#include "libc/ipc/call.h"

int shmget(key_t key, size_t len, int flags)
{
	long ret = syscall3(NR_shmget, key, (long)len, flags);
#ifdef NR_ipc
	if (ret == -LINUX_ENOSYS)
		ret = old_ipc(plain_call, OLD_SHMGET, key, (long)len, flags, NULL, 0);
#endif
	return (int)ret_errno(ret);
}

void *shmat(int id, const void *p, int flags)
{
	long ret = syscall3(NR_shmat, id, (long)p, flags);
#ifdef NR_ipc
	if (ret == -LINUX_ENOSYS) {
		unsigned long where;
		ret = old_ipc(plain_call, OLD_SHMAT, id, flags, (long)&where, p, 0);
		if (!linux_failed(ret))
			ret = (long)where;
	}
#endif
	return (void *)ret_errno(ret);
}

int shmdt(const void *p)
{
	long ret = syscall1(NR_shmdt, (long)p);
#ifdef NR_ipc
	if (ret == -LINUX_ENOSYS)
		ret = old_ipc(plain_call, OLD_SHMDT, 0, 0, 0, p, 0);
#endif
	return (int)ret_errno(ret);
}

int shmctl(int id, int command, struct shmid_ds *buf)
{
	long ret = syscall3(NR_shmctl, id, command, (long)buf);
#ifdef NR_ipc
	if (ret == -LINUX_ENOSYS)
		ret = old_ipc(plain_call, OLD_SHMCTL, id, command | IPC_LAYOUT_64, 0, buf, 0);
#endif
	return (int)ret_errno(ret);
}
