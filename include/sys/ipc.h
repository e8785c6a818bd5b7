/* SPDX-License-Identifier: MIT */
/* sys/ipc.h: what shared memory, semaphores and messages of System V have in common (POSIX). */
#ifndef _SYS_IPC_H
#define _SYS_IPC_H

#include <bits/types.h>
#include <features.h>

typedef __uid_t uid_t;
typedef __gid_t gid_t;
typedef __mode_t mode_t;
typedef int key_t;

#define IPC_CREAT 01000
#define IPC_EXCL 02000
#define IPC_NOWAIT 04000
#define IPC_RMID 0
#define IPC_SET 1
#define IPC_STAT 2
#define IPC_INFO 3
#define IPC_PRIVATE ((key_t)0)

struct ipc_perm {
	key_t __key;
	uid_t uid;
	gid_t gid;
	uid_t cuid;
	gid_t cgid;
	mode_t mode;
	unsigned short __seq, __pad;
	unsigned long __reserved[2];
};

/* POSIX. A key from a file and 8 bits of number, or -1 with errno as of stat. */
key_t ftok(const char *__path, int __number);

#endif
