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

#ifdef __FH_GNU
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
