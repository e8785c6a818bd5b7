/* SPDX-License-Identifier: MIT */
/*
 * Calls of System V's objects. i386 first had one system call for all, and a bit in the command
 * that asked for the layouts of today: it serves where the later calls are missing.
 */
#ifndef LIBC_IPC_CALL_H
#define LIBC_IPC_CALL_H

#include "libc/ret.h"
#include "libc/thread/cancel.h"

enum {
	OLD_SEMOP = 1, OLD_SEMGET, OLD_SEMCTL, OLD_SEMTIMEDOP,
	OLD_MSGSND = 11, OLD_MSGRCV, OLD_MSGGET, OLD_MSGCTL,
	OLD_SHMAT = 21, OLD_SHMDT, OLD_SHMGET, OLD_SHMCTL,
};

#define IPC_LAYOUT_64 0x100

#ifdef NR_ipc
static inline long old_ipc(system_caller *call, int what, long a, long b, long c, const void *p, long e)
{
	return call(NR_ipc, what, a, b, c, (long)p, e);
}
#endif

#endif
