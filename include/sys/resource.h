/* SPDX-License-Identifier: MIT */
/* sys/resource.h: limits, use and priority (POSIX, Linux). */
#ifndef _SYS_RESOURCE_H
#define _SYS_RESOURCE_H

#include <bits/timeval.h>
#include <bits/types.h>
#include <features.h>

typedef __id_t id_t;
typedef unsigned long long rlim_t; /* 64 bits on both machines */

#define RLIM_INFINITY (~0ull)
#define RLIM_SAVED_CUR RLIM_INFINITY
#define RLIM_SAVED_MAX RLIM_INFINITY

struct rlimit {
	rlim_t rlim_cur; /* the limit in force */
	rlim_t rlim_max; /* how far a process without rights may raise it */
};

#define RLIMIT_CPU 0
#define RLIMIT_FSIZE 1
#define RLIMIT_DATA 2
#define RLIMIT_STACK 3
#define RLIMIT_CORE 4
#define RLIMIT_RSS 5
#define RLIMIT_NPROC 6
#define RLIMIT_NOFILE 7
#define RLIMIT_MEMLOCK 8
#define RLIMIT_AS 9
#define RLIMIT_LOCKS 10
#define RLIMIT_SIGPENDING 11
#define RLIMIT_MSGQUEUE 12
#define RLIMIT_NICE 13
#define RLIMIT_RTPRIO 14
#define RLIMIT_RTTIME 15
#define RLIMIT_NLIMITS 16
#define RLIM_NLIMITS RLIMIT_NLIMITS

#define RUSAGE_SELF 0
#define RUSAGE_CHILDREN (-1)
#define RUSAGE_THREAD 1

struct rusage {
	struct timeval ru_utime, ru_stime; /* time in user mode and in the kernel */
	long ru_maxrss;                    /* greatest resident size, in kilobytes */
	long ru_ixrss, ru_idrss, ru_isrss; /* always 0 on Linux */
	long ru_minflt, ru_majflt;         /* page faults without and with reading */
	long ru_nswap;                     /* always 0 on Linux */
	long ru_inblock, ru_oublock;       /* blocks of 512 bytes read and written */
	long ru_msgsnd, ru_msgrcv, ru_nsignals; /* always 0 on Linux */
	long ru_nvcsw, ru_nivcsw;          /* context switches, voluntary and not */
};

#define PRIO_PROCESS 0
#define PRIO_PGRP 1
#define PRIO_USER 2
#define PRIO_MIN (-20)
#define PRIO_MAX 20

/* POSIX. 0, or -1 with errno EINVAL or EPERM. */
int getrlimit(int __resource, struct rlimit *__limit);
int setrlimit(int __resource, const struct rlimit *__limit);

/* POSIX. who: RUSAGE_SELF, RUSAGE_CHILDREN, RUSAGE_THREAD (Linux). 0, or -1 with errno EINVAL. */
int getrusage(int __who, struct rusage *__result);

/* POSIX. PRIO_MIN (first) to PRIO_MAX - 1 (last); an answer of -1 may be an error: set errno to 0
 * before. errno ESRCH, EINVAL, EACCES, EPERM. */
int getpriority(int __which, id_t __who);
int setpriority(int __which, id_t __who, int __priority);

#ifdef __FH_GNU
/* Linux. setrlimit and getrlimit of another process (0: this one); either may be NULL. */
int prlimit(__pid_t __pid, int __resource, const struct rlimit *__new, struct rlimit *__old);
#endif

#endif
