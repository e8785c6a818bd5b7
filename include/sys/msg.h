/* SPDX-License-Identifier: MIT */
/* sys/msg.h: queues of messages of System V (POSIX, Linux). */
#ifndef _SYS_MSG_H
#define _SYS_MSG_H

#include <bits/size.h>
#include <bits/types.h>
#include <features.h>
#include <sys/ipc.h>

typedef __pid_t pid_t;
typedef __ssize_t ssize_t;
typedef __time_t time_t;
typedef unsigned long msgqnum_t;
typedef unsigned long msglen_t;

#define MSG_NOERROR 010000
#define MSG_EXCEPT 020000
#define MSG_STAT 11
#define MSG_INFO 12

/* The kernel's layout. */
struct msqid_ds {
	struct ipc_perm msg_perm;
	time_t msg_stime, msg_rtime, msg_ctime;
	unsigned long msg_cbytes;
	msgqnum_t msg_qnum;
	msglen_t msg_qbytes;
	pid_t msg_lspid, msg_lrpid;
	unsigned long __reserved[2];
};

#ifdef __FH_GNU
struct msgbuf {
	long mtype;
	char mtext[1];
};
#endif

/* POSIX. A queue's number; 0; bytes of a message's text. -1 with errno (EACCES, EAGAIN, EEXIST,
 * EIDRM, EINTR, EINVAL, ENOENT, ENOMSG, E2BIG, ...). */
int msgget(key_t __key, int __flags);
int msgctl(int __id, int __command, struct msqid_ds *__buf);
int msgsnd(int __id, const void *__message, size_t __len, int __flags);
ssize_t msgrcv(int __id, void *__message, size_t __len, long __type, int __flags);

#endif
