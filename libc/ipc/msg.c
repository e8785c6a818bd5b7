/* SPDX-License-Identifier: MIT */
#include <sys/msg.h>

#include "libc/ipc/call.h"

int msgget(key_t key, int flags)
{
	long ret = syscall2(NR_msgget, key, flags);
#ifdef NR_ipc
	if (ret == -LINUX_ENOSYS)
		ret = old_ipc(plain_call, OLD_MSGGET, key, flags, 0, NULL, 0);
#endif
	return (int)ret_errno(ret);
}

int msgctl(int id, int command, struct msqid_ds *buf)
{
	long ret = syscall3(NR_msgctl, id, command, (long)buf);
#ifdef NR_ipc
	if (ret == -LINUX_ENOSYS)
		ret = old_ipc(plain_call, OLD_MSGCTL, id, command | IPC_LAYOUT_64, 0, buf, 0);
#endif
	return (int)ret_errno(ret);
}

int msgsnd(int id, const void *message, size_t len, int flags)
{
	long ret = cancel_call(NR_msgsnd, id, (long)message, (long)len, flags, 0, 0);
#ifdef NR_ipc
	if (ret == -LINUX_ENOSYS)
		ret = old_ipc(cancel_call, OLD_MSGSND, id, (long)len, flags, message, 0);
#endif
	return (int)ret_errno(ret);
}

ssize_t msgrcv(int id, void *message, size_t len, long type, int flags)
{
	long ret = cancel_call(NR_msgrcv, id, (long)message, (long)len, type, flags, 0);
#ifdef NR_ipc
	if (ret == -LINUX_ENOSYS) {
		struct {
			void *message;
			long type;
		} both = {message, type};
		ret = old_ipc(cancel_call, OLD_MSGRCV, id, (long)len, flags, &both, 0);
	}
#endif
	return ret_errno(ret);
}
