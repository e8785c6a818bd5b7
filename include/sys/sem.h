/* SPDX-License-Identifier: MIT */
/* sys/sem.h: semaphores of System V (POSIX, Linux). */
#ifndef _SYS_SEM_H
#define _SYS_SEM_H

#include <bits/size.h>
#include <features.h>
#include <sys/ipc.h>

typedef __pid_t pid_t;
typedef __time_t time_t;

#define SEM_UNDO 0x1000
#define GETPID 11
#define GETVAL 12
#define GETALL 13
#define GETNCNT 14
#define GETZCNT 15
#define SETVAL 16
#define SETALL 17
#define SEM_STAT 18
#define SEM_INFO 19

/* The kernel's layout. */
struct semid_ds {
	struct ipc_perm sem_perm;
	time_t sem_otime;
#if __LONG_MAX__ > 0x7fffffff
	unsigned long __reserved1;
#endif
	time_t sem_ctime;
#if __LONG_MAX__ > 0x7fffffff
	unsigned long __reserved2;
#endif
	unsigned long sem_nsems;
	unsigned long __reserved[2];
};

struct sembuf {
	unsigned short sem_num;
	short sem_op, sem_flg;
};

/* POSIX. A set's number; what the command asks for (its argument is a union semun that the
 * program declares); 0. -1 with errno (EACCES, EAGAIN, EEXIST, EIDRM, EINTR, EINVAL, ENOENT,
 * ERANGE, ...). */
int semget(key_t __key, int __count, int __flags);
int semctl(int __id, int __which, int __command, ...);
int semop(int __id, struct sembuf *__operations, size_t __count);

#ifdef __FH_GNU
struct timespec;

/* Linux. semop for a time. EAGAIN when it is over. */
int semtimedop(int __id, struct sembuf *__operations, size_t __count, const struct timespec *__limit);
#endif

#endif
