/* SPDX-License-Identifier: MIT */
/* System calls: what Linux would answer, for those that there are. */
#ifndef QEMU_CALLS_H
#define QEMU_CALLS_H

#include <stdbool.h>

#include "qemu/machine.h"

#define LINUX_EFAULT 14
#define LINUX_EBADF 9
#define LINUX_ESRCH 3
#define LINUX_ENODEV 19

/* A call takes its six arguments and answers the result, -errno on failure. */
typedef long system_call(const long a[6]);

/* The program is to make the call once more, later. */
#define AGAIN_LATER (-4095l)

void calls_do(struct frame *f);
void calls_report(void);

/* calls_memory.c */
system_call call_brk, call_mmap, call_old_mmap, call_munmap, call_mremap, call_mprotect, call_madvise;

/* calls_console.c */
extern bool console_merged; /* files 1 and 2 are one */
system_call call_read, call_readv, call_write, call_writev;

/* calls_thread.c */
system_call call_clone, call_exit, call_exit_group, call_futex, call_sched_yield,
	call_gettid, call_getpid, call_set_tid_address, call_tgkill, call_tkill, call_kill,
	call_arch_prctl, call_set_thread_area;

/* calls_time.c */
extern uint64_t time_of_day; /* seconds since 1970 at the machine's start */
extern bool times_are_wide;  /* the program gives struct linux_time, not linux_old_time: i386's later calls */
system_call call_clock_gettime, call_nanosleep, call_clock_nanosleep, call_getrandom;

/* When a wait shall end, of clock_now's kind: from a time of the clock, realtime or not, or from now
 * on. 0, -EFAULT or -EINVAL. */
long time_until(uintptr_t at, bool absolute, bool realtime, uint64_t *until);

#endif
