/* SPDX-License-Identifier: MIT */
/*
 * Threads of the program. One processor: a thread runs until a tick or a call that waits. All
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

/* A copy of the current one, with its result 0, in a frame; NULL for want of memory. */
struct thread *thread_copy(void);
void thread_start(struct thread *t);

/* Ends the current one; the machine with it, if it is the last. */
void thread_end(int status);

/* The current one waits; result 0 if it is woken, -ETIMEDOUT when the time is up. */
void thread_wait(uintptr_t word, uint32_t mask, uint64_t until);

/* Wakes at most n of those who wait on word with a bit of the mask; at most `more` others then wait on
 * another word. How many in all. Who has waited longest is not known: the next in the ring goes first. */
long threads_wake(uintptr_t word, uint32_t mask, long n, uintptr_t to, long more);

bool thread_exists(long tid);

/* A tick: someone else's turn. */
void threads_yield(void);

/* The thread to go on with: waits for one if need be. */
struct frame *threads_next(void);

/* Gives all back at the end. */
void threads_drop_all(void);

#endif
