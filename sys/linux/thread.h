/* SPDX-License-Identifier: MIT */
/*
 * The thread control block: what the thread pointer points to. Thread-local storage ends where it
 * begins (System V ABI, variant II), and compilers and the kernel's entry code fix the first words.
 *
 * It lies at the upper end of the thread's mapping, or in start code's static buffer for the first
 * thread. Zeroed memory is right for all that start code and thread_create do not set.
 */
#ifndef SYS_LINUX_THREAD_H
#define SYS_LINUX_THREAD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "arch/arch.h"
#include "sys/lock.h"

/* What a thread does. */
struct thread_start {
	union {
		void *(*pointer)(void *);
		int (*integer)(void *); /* where ends_in_int: begun by thrd_create */
	} function;
	void *arg;
	bool ends_in_int;
};

#define THREAD_TEXT 32

struct thread {
	struct thread *self;      /* word 0: read back by thread_pointer() */
	uintptr_t reserved[3];    /* words 1 to 3: other libraries' own, kept free of ours */
	uintptr_t kernel_entry;   /* word 4: %gs:16, the way into the kernel on i386 */
	uintptr_t canary;         /* word 5: %fs:40 or %gs:20, the stack protector's */
	int cancel_pending;       /* word 6: read by arch/'s cancellable system call */

	/* The thread's own */
	int error;                /* errno */
	bool cancel_disabled, cancel_async;
	bool cancel_answers;      /* a cancelled call answers -ECANCELED and does not end the thread */
	bool unblock_cancel;      /* the signal may be blocked when the thread begins */
	bool has_sse2;            /* where processors may lack it: see libc/string/sse2.h */
	bool serves_timer;        /* which has that signal for itself: see libc/time/timer.c */
	struct __cleanup *cleanup;       /* innermost handler */
	struct key_value *key_values;    /* NULL: none was set yet */
	struct thread_destructor *destructors; /* of thread-local objects */
	void (*on_exit)(void);    /* see sys_on_thread_exit */
	const void *locale;       /* see libc/locale/locale.h; NULL: the process's */
	char error_text[THREAD_TEXT];  /* what strerror says of a number that it does not know */
	char signal_text[THREAD_TEXT]; /* and strsignal */

	/* Written before the thread begins, read by all */
	struct thread_start start;
	char *map;                /* the mapping that holds all this, NULL in the first thread */
	size_t map_len, guard_len;
	int selector;             /* see libc/thread/slot.h; the mapping's as long as that exists */
	uint64_t first_mask;      /* of signals, where selector is not 0 */
	char *stack;              /* lowest usable address */
	size_t stack_len;

	/* Shared */
	int tid;                  /* the kernel's number; see thread_number and thread_wait_end */
	int fate;                 /* see libc/thread/fate.h */
	int gate;                 /* see libc/thread/create.c */
	struct lock signal_lock;  /* held while the thread is sent a signal; guards unreachable */
	bool unreachable;         /* it is ending, and tid may soon be another thread's */
	int everywhere;           /* see libc/thread/everywhere.h */
	void *result;             /* written before the thread ends, read by who joins it */
	struct thread *next, *prev; /* in the list of threads, or next in the cache of stacks */
};

#define THREAD_WORD(n) ((n) * sizeof(uintptr_t))
_Static_assert(offsetof(struct thread, kernel_entry) == THREAD_WORD(4), "fixed by the ABI");
_Static_assert(offsetof(struct thread, canary) == THREAD_WORD(5), "fixed by the ABI");
_Static_assert(offsetof(struct thread, cancel_pending) == THREAD_WORD(6), "fixed by cancel.S");

static inline struct thread *thread_self(void)
{
	return thread_pointer();
}

#endif
