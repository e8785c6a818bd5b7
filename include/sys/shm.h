/* SPDX-License-Identifier: MIT */
/* sys/shm.h: shared memory of System V (POSIX, Linux). */
#ifndef _SYS_SHM_H
#define _SYS_SHM_H

#include <bits/size.h>
#include <sys/ipc.h>

typedef __pid_t pid_t;
typedef __time_t time_t;
typedef unsigned long shmatt_t;

#define SHM_R 0400
#define SHM_W 0200
#define SHM_RDONLY 010000
#define SHM_RND 020000
#define SHM_REMAP 040000
#define SHM_EXEC 0100000
#define SHM_LOCK 11
#define SHM_UNLOCK 12
#define SHM_HUGETLB 04000
#define SHM_NORESERVE 010000
#define SHMLBA 4096

/* The kernel's layout. */
struct shmid_ds {
	struct ipc_perm shm_perm;
	size_t shm_segsz; /* bytes */
	time_t shm_atime, shm_dtime, shm_ctime;
	pid_t shm_cpid, shm_lpid;
	unsigned long shm_nattch;
	unsigned long __reserved[2];
};

/* POSIX. A segment's number; its address, or (void *)-1; 0. -1 with errno (EACCES, EEXIST,
 * EIDRM, EINVAL, ENOENT, ENOMEM, ENOSPC, EPERM). */
int shmget(key_t __key, size_t __len, int __flags);
void *shmat(int __id, const void *__p, int __flags);
int shmdt(const void *__p);
int shmctl(int __id, int __command, struct shmid_ds *__buf);

#endif
