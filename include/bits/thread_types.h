/* SPDX-License-Identifier: MIT */
/*
 * The objects that threads share, for pthread.h, threads.h, semaphore.h and sys/types.h. Zeroed
 * memory is a usable object of each kind but barriers and semaphores, which need a number.
 * What the words mean is told where they are used, in libc/thread/.
 */
#ifndef _BITS_THREAD_TYPES_H
#define _BITS_THREAD_TYPES_H

typedef unsigned long __thread_t;
typedef unsigned __thread_key_t;
typedef int __thread_once_t;

struct __mutex {
	int __kind;             /* recursive and so on; 0: none of these */
	int __word;             /* the lock */
	unsigned __depth;       /* of a recursive lock: times taken beyond the first */
	int __lost;             /* its holder died, and nobody will have it again */
	__SIZE_TYPE__ __holder; /* of a lock that knows it, else 0; of a robust one, the next in its holder's list */
};

struct __cond {
	int __kind;     /* clock, whether processes share it */
	int __sequence; /* of signals */
	int __users;    /* threads in a wait */
	int __unused;
	void *__mutex;  /* which the waiters gave back */
};

struct __rwlock {
	int __kind;
	int __word;
	__SIZE_TYPE__ __holder; /* the writer */
};

struct __barrier {
	int __kind;
	unsigned __limit;
	int __arrived;
	int __round;
	int __users;
};

/* Attributes: mutex, cond, rwlock, barrier keep all in one word. */
struct __kind_attr {
	int __kind;
};

struct __thread_attr {
	__SIZE_TYPE__ __stack_size, __guard_size;
	void *__stack; /* lowest address of the program's own stack, or NULL */
	int __guard_set; /* else it is one page */
	int __detached, __explicit, __policy, __priority;
	unsigned __unused[4];
};

#endif
