/* SPDX-License-Identifier: MIT */
/* sched.h: processors (POSIX, Linux). */
#ifndef _SCHED_H
#define _SCHED_H

#include <bits/size.h>
#include <bits/timespec.h>
#include <bits/types.h>
#include <features.h>

typedef __pid_t pid_t;
typedef __time_t time_t;

#define SCHED_OTHER 0
#define SCHED_FIFO 1
#define SCHED_RR 2

struct sched_param {
	int sched_priority;
};

/* POSIX. Lets others run first. 0. */
int sched_yield(void);

/* POSIX. Range of priorities of a policy, or -1 with errno EINVAL. */
int sched_get_priority_max(int __policy);
int sched_get_priority_min(int __policy);

/* POSIX. Policy and priority of a process (0: this one). -1 with errno EINVAL, EPERM, ESRCH;
 * setting the policy answers 0, asking for it the policy. */
int sched_setscheduler(pid_t __pid, int __policy, const struct sched_param *__param);
int sched_getscheduler(pid_t __pid);
int sched_setparam(pid_t __pid, const struct sched_param *__param);
int sched_getparam(pid_t __pid, struct sched_param *__param);

/* POSIX. How long SCHED_RR lets a process run. */
int sched_rr_get_interval(pid_t __pid, struct timespec *__interval);

#ifdef __FH_GNU
#define CLONE_VM 0x100
#define CLONE_FS 0x200
#define CLONE_FILES 0x400
#define CLONE_SIGHAND 0x800
#define CLONE_PIDFD 0x1000
#define CLONE_PTRACE 0x2000
#define CLONE_VFORK 0x4000
#define CLONE_PARENT 0x8000
#define CLONE_THREAD 0x10000
#define CLONE_NEWNS 0x20000
#define CLONE_SYSVSEM 0x40000
#define CLONE_SETTLS 0x80000
#define CLONE_PARENT_SETTID 0x100000
#define CLONE_CHILD_CLEARTID 0x200000
#define CLONE_UNTRACED 0x800000
#define CLONE_CHILD_SETTID 0x1000000
#define CLONE_NEWCGROUP 0x2000000
#define CLONE_NEWUTS 0x4000000
#define CLONE_NEWIPC 0x8000000
#define CLONE_NEWUSER 0x10000000
#define CLONE_NEWPID 0x20000000
#define CLONE_NEWNET 0x40000000
#define CLONE_IO 0x80000000

/* Linux. Parts of the process that it no longer shares; another process's namespace. -1 with
 * errno. */
int unshare(int __flags);
int setns(int __fd, int __type);

#define SCHED_BATCH 3
#define SCHED_IDLE 5
#define SCHED_DEADLINE 6

#define CPU_SETSIZE 1024
#define __CPU_BITS (8 * sizeof(unsigned long))

typedef struct {
	unsigned long __bits[CPU_SETSIZE / (8 * sizeof(unsigned long))];
} cpu_set_t;

/* GNU. The processors that a thread (0: the caller) may use. 0, or -1 with errno EINVAL, ESRCH,
 * EPERM, EFAULT. len: bytes in set. */
int sched_getaffinity(pid_t __pid, size_t __len, cpu_set_t *__set);
int sched_setaffinity(pid_t __pid, size_t __len, const cpu_set_t *__set);

/* Linux. The processor and the memory node that the caller runs on; either may be NULL. 0. */
int getcpu(unsigned *__cpu, unsigned *__node);

/* GNU. The processor alone, or -1 with errno. */
int sched_getcpu(void);

/* A set for that many processors, from malloc; its end. */
cpu_set_t *__sched_cpualloc(size_t __count);
void __sched_cpufree(cpu_set_t *__set);

/* Number of processors in len bytes of set. */
int __sched_cpucount(size_t __len, const cpu_set_t *__set);

#define __CPU_WORD(i, set) ((set)->__bits[(i) / __CPU_BITS])
#define __CPU_BIT(i) (1ul << ((i) % __CPU_BITS))
#define CPU_SET_S(i, len, set)                                                                     \
	((size_t)(i) / 8 < (len) ? (__CPU_WORD((size_t)(i), set) |= __CPU_BIT((size_t)(i))) : 0)
#define CPU_CLR_S(i, len, set)                                                                     \
	((size_t)(i) / 8 < (len) ? (__CPU_WORD((size_t)(i), set) &= ~__CPU_BIT((size_t)(i))) : 0)
#define CPU_ISSET_S(i, len, set)                                                                   \
	((size_t)(i) / 8 < (len) && (__CPU_WORD((size_t)(i), set) & __CPU_BIT((size_t)(i))) != 0)
#define CPU_ZERO_S(len, set) ((void)__builtin_memset((set), 0, (len)))
#define __CPU_EACH(len, result, a, op, b)                                                          \
	do {                                                                                       \
		for (size_t __i = 0; __i < (len) / sizeof(unsigned long); __i++)                   \
			(result)->__bits[__i] = (a)->__bits[__i] op (b)->__bits[__i];              \
	} while (0)
#define CPU_AND_S(len, result, a, b) __CPU_EACH(len, result, a, &, b)
#define CPU_OR_S(len, result, a, b) __CPU_EACH(len, result, a, |, b)
#define CPU_XOR_S(len, result, a, b) __CPU_EACH(len, result, a, ^, b)
#define CPU_AND(result, a, b) CPU_AND_S(sizeof(cpu_set_t), result, a, b)
#define CPU_OR(result, a, b) CPU_OR_S(sizeof(cpu_set_t), result, a, b)
#define CPU_XOR(result, a, b) CPU_XOR_S(sizeof(cpu_set_t), result, a, b)
#define CPU_ALLOC_SIZE(count) (((size_t)(count) + __CPU_BITS - 1) / __CPU_BITS * sizeof(unsigned long))
#define CPU_ALLOC(count) ((cpu_set_t *)__sched_cpualloc(count))
#define CPU_FREE(set) __sched_cpufree(set)
#define CPU_COUNT_S(len, set) __sched_cpucount((len), (set))
#define CPU_EQUAL_S(len, a, b) (!__builtin_memcmp((a), (b), (len)))
#define CPU_SET(i, set) CPU_SET_S(i, sizeof(cpu_set_t), set)
#define CPU_CLR(i, set) CPU_CLR_S(i, sizeof(cpu_set_t), set)
#define CPU_ISSET(i, set) CPU_ISSET_S(i, sizeof(cpu_set_t), set)
#define CPU_ZERO(set) CPU_ZERO_S(sizeof(cpu_set_t), set)
#define CPU_COUNT(set) CPU_COUNT_S(sizeof(cpu_set_t), set)
#define CPU_EQUAL(a, b) CPU_EQUAL_S(sizeof(cpu_set_t), a, b)
#endif

#endif
