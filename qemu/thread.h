/* SPDX-License-Identifier: MIT */
/*
 * Threads of the program, and time. One processor: a thread runs until a tick or a call that waits. All
 * are in one ring: they run or could, or wait on a word (futex; or NO_WORD) until wake_at.
 */
#ifndef QEMU_THREAD_H
#define QEMU_THREAD_H

#include <stdbool.h>
#include <stdint.h>

#include "qemu/machine.h"

#define NEVER UINT64_MAX
#define NO_WORD 1ul /* words are aligned: no wake is for this one */

/* In a frame of memory of its own. */
struct thread {
	_Alignas(16) struct frame frame; /* first: traps fill it */
	_Alignas(16) char fpu[512];
	struct thread *next;
	int tid;
	bool waits;
	uintptr_t word;
	uint32_t mask;         /* which wakes are meant */
	uint64_t wake_at;      /* nanoseconds since the start, or NEVER */
	uintptr_t clear_tid;   /* set to 0 and woken when the thread ends */
	uint64_t thread_pointer; /* i386: the descriptor */
};

extern struct thread *current;

/* The first thread, all registers 0 but these. */
void threads_begin(uintptr_t pc, uintptr_t sp);

/* The thread to go on with: waits for one if need be. */
struct frame *threads_next(void);

/* The current one waits; result 0 if it is woken, -ETIMEDOUT when the time is up. */
void thread_wait(uintptr_t word, uint32_t mask, uint64_t until);

bool thread_exists(int tid);

/* Gives all back at the end. */
void threads_drop_all(void);

/* System calls, some with all their arguments. */
long thread_clone(const uintptr_t a[6]);
long thread_futex(const uintptr_t a[6]);
long thread_set_clear_tid(uintptr_t at);
long thread_end(int status); /* of the current one; of the machine with it, if it is the last */
long threads_yield(void);    /* a tick too: someone else's turn */

#define SECOND 1000000000u

/* Measures the rate of the processor's counter and lets ticks begin. */
void clock_begin(void);

/* Nanoseconds since then. */
uint64_t clock_now(void);

/* The next tick comes after a slice: a millisecond, or with a seed some random part of it. */
void clock_next_tick(void);

extern uint64_t time_of_day; /* seconds since 1970 at the machine's start */
extern bool times_are_wide;  /* the program gives struct linux_time, not linux_old_time: i386's later calls */

/* System calls. */
long clock_read(long clock, uintptr_t to);
long clock_sleep(long clock, bool absolute, uintptr_t until);

/* When a wait shall end, of clock_now's kind: from a time of the clock, realtime or not, or from now
 * on. 0, -EFAULT or -EINVAL. */
long clock_until(uintptr_t at, bool absolute, bool realtime, uint64_t *until);

#endif
