/* SPDX-License-Identifier: MIT */
/*
 * pthread.h: threads (POSIX). Functions answer 0 or an error number and leave errno alone, unless
 * said otherwise.
 */
#ifndef _PTHREAD_H
#define _PTHREAD_H

#include <bits/pthread_types.h>
#include <features.h>
#include <sched.h>
#include <stddef.h>
#include <time.h>

typedef __clockid_t clockid_t;

/* --- Threads ----------------------------------------------------------------------------------- */

/*
 * POSIX. Starts a thread that calls start(arg) and ends with its answer; its number goes to
 * *thread. attr: NULL, or what follows. EAGAIN: no memory for a stack, or too many threads; EPERM:
 * its scheduling is not allowed.
 */
int pthread_create(pthread_t *__fh_restrict __id, const pthread_attr_t *__fh_restrict __attr,
                   void *(*__start)(void *), void *__fh_restrict __arg);

/* POSIX. Ends the calling thread: cleanup handlers, then destructors of keys. The process ends, with
 * status 0, when its last thread does. */
_Noreturn void pthread_exit(void *__result);

/* POSIX. Waits until the thread has ended, then *result (unless NULL) is what it ended with.
 * EDEADLK: it is the caller; EINVAL: it is detached. A cancellation point. */
int pthread_join(pthread_t __id, void **__result);

/* POSIX. Nobody will join the thread: it is cleared away when it ends. EINVAL: it is detached. */
int pthread_detach(pthread_t __id);

pthread_t pthread_self(void);

/* POSIX. Not 0 when both are one thread. */
int pthread_equal(pthread_t __a, pthread_t __b);

#define PTHREAD_CREATE_JOINABLE 0
#define PTHREAD_CREATE_DETACHED 1
#define PTHREAD_INHERIT_SCHED 0
#define PTHREAD_EXPLICIT_SCHED 1
#define PTHREAD_SCOPE_SYSTEM 0
#define PTHREAD_SCOPE_PROCESS 1
#define PTHREAD_STACK_MIN 16384 /* bytes */

/*
 * POSIX. What a thread shall be like. Sizes are bytes; a stack has 2 MiB and a guard of one page
 * unless told otherwise. EINVAL: no such value, or a stack below PTHREAD_STACK_MIN; ENOTSUP.
 */
int pthread_attr_init(pthread_attr_t *__attr);
int pthread_attr_destroy(pthread_attr_t *__attr);
int pthread_attr_setdetachstate(pthread_attr_t *__attr, int __state);
int pthread_attr_getdetachstate(const pthread_attr_t *__attr, int *__state);
int pthread_attr_setstacksize(pthread_attr_t *__attr, size_t __size);
int pthread_attr_getstacksize(const pthread_attr_t *__fh_restrict __attr,
                              size_t *__fh_restrict __size);
/* The program's own stack, by its lowest address; it has no guard. */
int pthread_attr_setstack(pthread_attr_t *__attr, void *__stack, size_t __size);
int pthread_attr_getstack(const pthread_attr_t *__fh_restrict __attr,
                          void **__fh_restrict __stack, size_t *__fh_restrict __size);
/* Bytes below the stack that fault when touched, rounded up to pages; 0: none. */
int pthread_attr_setguardsize(pthread_attr_t *__attr, size_t __size);
int pthread_attr_getguardsize(const pthread_attr_t *__fh_restrict __attr,
                              size_t *__fh_restrict __size);
int pthread_attr_setinheritsched(pthread_attr_t *__attr, int __inherit);
int pthread_attr_getinheritsched(const pthread_attr_t *__fh_restrict __attr,
                                 int *__fh_restrict __inherit);
int pthread_attr_setschedpolicy(pthread_attr_t *__attr, int __policy);
int pthread_attr_getschedpolicy(const pthread_attr_t *__fh_restrict __attr,
                                int *__fh_restrict __policy);
int pthread_attr_setschedparam(pthread_attr_t *__fh_restrict __attr,
                               const struct sched_param *__fh_restrict __param);
int pthread_attr_getschedparam(const pthread_attr_t *__fh_restrict __attr,
                               struct sched_param *__fh_restrict __param);
int pthread_attr_setscope(pthread_attr_t *__attr, int __scope);
int pthread_attr_getscope(const pthread_attr_t *__fh_restrict __attr, int *__fh_restrict __scope);

/* POSIX. How a thread is scheduled. EINVAL, EPERM; ESRCH: it has ended. */
int pthread_setschedparam(pthread_t __id, int __policy, const struct sched_param *__param);
int pthread_getschedparam(pthread_t __id, int *__fh_restrict __policy,
                          struct sched_param *__fh_restrict __param);
int pthread_setschedprio(pthread_t __id, int __priority);

/* POSIX. A hint that means nothing here; it is remembered. */
int pthread_setconcurrency(int __level);
int pthread_getconcurrency(void);

/* POSIX. The clock of the processor time that a thread has used. ESRCH: it has ended. */
int pthread_getcpuclockid(pthread_t __id, clockid_t *__clock);

/*
 * POSIX. fork runs these: prepare before it (the last one registered first), then parent or child
 * on either side (the first one first); each may be NULL. ENOMEM.
 */
int pthread_atfork(void (*__prepare)(void), void (*__parent)(void), void (*__child)(void));

/* --- Cancellation ------------------------------------------------------------------------------ */

#define PTHREAD_CANCEL_ENABLE 0
#define PTHREAD_CANCEL_DISABLE 1
#define PTHREAD_CANCEL_DEFERRED 0
#define PTHREAD_CANCEL_ASYNCHRONOUS 1
#define PTHREAD_CANCELED ((void *)-1)

/*
 * POSIX. Asks a thread to end with PTHREAD_CANCELED: at its next cancellation point, or at once
 * when its type is asynchronous, unless it has disabled that.
 */
int pthread_cancel(pthread_t __id);

/* POSIX. The calling thread's; *old, unless NULL, is what it was before. EINVAL. */
int pthread_setcancelstate(int __state, int *__old);
int pthread_setcanceltype(int __type, int *__old);

/* POSIX. A cancellation point that does nothing else. */
void pthread_testcancel(void);

/*
 * POSIX. Between push and pop, which stand in one block like braces, function(arg) is called when
 * the thread ends; pop calls it too unless execute is 0.
 */
struct __cleanup {
	void (*__function)(void *);
	void *__arg;
	struct __cleanup *__next;
};
void __cleanup_push(struct __cleanup *__handler);
void __cleanup_pop(struct __cleanup *__handler, int __execute);
#define pthread_cleanup_push(function, arg)                                                        \
	do {                                                                                       \
		struct __cleanup __handler = {(function), (arg), 0};                               \
		__cleanup_push(&__handler);
#define pthread_cleanup_pop(execute)                                                               \
		__cleanup_pop(&__handler, (execute));                                              \
	} while (0)

/* --- Once, and data of threads ----------------------------------------------------------------- */

#define PTHREAD_ONCE_INIT 0

/* POSIX. Calls function unless that was done; returns when it has been done. */
int pthread_once(pthread_once_t *__once, void (*__function)(void));

#define PTHREAD_KEYS_MAX 128
#define PTHREAD_DESTRUCTOR_ITERATIONS 4

/*
 * POSIX. A key gives each thread a pointer of its own, NULL at first. A thread that ends calls
 * destructor (unless NULL) with its pointer (unless NULL). EAGAIN: no more keys; EINVAL: no such key.
 */
int pthread_key_create(pthread_key_t *__key, void (*__destructor)(void *));
int pthread_key_delete(pthread_key_t __key);
int pthread_setspecific(pthread_key_t __key, const void *__value);
void *pthread_getspecific(pthread_key_t __key);

/* --- Mutexes ----------------------------------------------------------------------------------- */

#define PTHREAD_PROCESS_PRIVATE 0
#define PTHREAD_PROCESS_SHARED 1

#define PTHREAD_MUTEX_NORMAL 0
#define PTHREAD_MUTEX_RECURSIVE 1
#define PTHREAD_MUTEX_ERRORCHECK 2
#define PTHREAD_MUTEX_DEFAULT PTHREAD_MUTEX_NORMAL
#define PTHREAD_MUTEX_STALLED 0
#define PTHREAD_MUTEX_ROBUST 1
#define PTHREAD_PRIO_NONE 0
#define PTHREAD_PRIO_INHERIT 1
#define PTHREAD_PRIO_PROTECT 2

#define PTHREAD_MUTEX_INITIALIZER {0, 0, 0, 0, 0}

/*
 * POSIX. lock waits for the mutex, trylock answers EBUSY, timedlock answers ETIMEDOUT at a time of
 * CLOCK_REALTIME. A normal mutex that its holder locks again waits for ever; a recursive one counts
 * (EAGAIN: too often); an error-checking one answers EDEADLK. unlock: EPERM when a mutex that
 * knows its holder is held by another thread. destroy: EBUSY while held.
 */
int pthread_mutex_init(pthread_mutex_t *__fh_restrict __mutex,
                       const pthread_mutexattr_t *__fh_restrict __attr);
int pthread_mutex_destroy(pthread_mutex_t *__mutex);
int pthread_mutex_lock(pthread_mutex_t *__mutex);
int pthread_mutex_trylock(pthread_mutex_t *__mutex);
int pthread_mutex_timedlock(pthread_mutex_t *__fh_restrict __mutex,
                            const struct timespec *__fh_restrict __until);
int pthread_mutex_unlock(pthread_mutex_t *__mutex);

/*
 * POSIX. A robust mutex, whose holder's thread or process has ended, is had by the next who locks it,
 * with EOWNERDEAD: that one repairs what it guards and calls consistent (EINVAL: there is no such need;
 * EPERM: another holds it). Without that, from unlock on every lock answers ENOTRECOVERABLE. unlock:
 * EPERM unless the caller holds it.
 */
int pthread_mutex_consistent(pthread_mutex_t *__mutex);

/*
 * POSIX. The attributes. PTHREAD_PRIO_INHERIT: while others wait, the holder has the highest of their
 * priorities; with it clocklock knows CLOCK_MONOTONIC from Linux 5.14 on (else EINVAL). EINVAL: no such value.
 * ENOTSUP: PTHREAD_PRIO_PROTECT; PTHREAD_PRIO_INHERIT where the kernel cannot.
 */
int pthread_mutexattr_init(pthread_mutexattr_t *__attr);
int pthread_mutexattr_destroy(pthread_mutexattr_t *__attr);
int pthread_mutexattr_settype(pthread_mutexattr_t *__attr, int __type);
int pthread_mutexattr_gettype(const pthread_mutexattr_t *__fh_restrict __attr,
                              int *__fh_restrict __type);
int pthread_mutexattr_setpshared(pthread_mutexattr_t *__attr, int __shared);
int pthread_mutexattr_getpshared(const pthread_mutexattr_t *__fh_restrict __attr,
                                 int *__fh_restrict __shared);
int pthread_mutexattr_setrobust(pthread_mutexattr_t *__attr, int __robust);
int pthread_mutexattr_getrobust(const pthread_mutexattr_t *__fh_restrict __attr,
                                int *__fh_restrict __robust);
int pthread_mutexattr_setprotocol(pthread_mutexattr_t *__attr, int __protocol);
int pthread_mutexattr_getprotocol(const pthread_mutexattr_t *__fh_restrict __attr,
                                  int *__fh_restrict __protocol);

/* POSIX. EINVAL: no mutex has PTHREAD_PRIO_PROTECT. */
int pthread_mutex_getprioceiling(const pthread_mutex_t *__fh_restrict __mutex,
                                 int *__fh_restrict __ceiling);
int pthread_mutex_setprioceiling(pthread_mutex_t *__fh_restrict __mutex, int __ceiling,
                                 int *__fh_restrict __old);

/* --- Condition variables ----------------------------------------------------------------------- */

#define PTHREAD_COND_INITIALIZER {0, 0, 0, 0, 0}

/*
 * POSIX. wait gives the mutex back, waits for a signal and takes the mutex again; it may return
 * without cause. timedwait answers ETIMEDOUT at a time of the variable's clock, which is
 * CLOCK_REALTIME unless its attribute says CLOCK_MONOTONIC. EPERM: the mutex, which knows its
 * holder, is not the caller's; EOWNERDEAD and ENOTRECOVERABLE as lock. Both are cancellation points,
 * and take the mutex again before cleanup handlers run.
 */
int pthread_cond_init(pthread_cond_t *__fh_restrict __cond,
                      const pthread_condattr_t *__fh_restrict __attr);
int pthread_cond_destroy(pthread_cond_t *__cond);
int pthread_cond_wait(pthread_cond_t *__fh_restrict __cond,
                      pthread_mutex_t *__fh_restrict __mutex);
int pthread_cond_timedwait(pthread_cond_t *__fh_restrict __cond,
                           pthread_mutex_t *__fh_restrict __mutex,
                           const struct timespec *__fh_restrict __until);
int pthread_cond_signal(pthread_cond_t *__cond);
int pthread_cond_broadcast(pthread_cond_t *__cond);

int pthread_condattr_init(pthread_condattr_t *__attr);
int pthread_condattr_destroy(pthread_condattr_t *__attr);
int pthread_condattr_setclock(pthread_condattr_t *__attr, clockid_t __clock);
int pthread_condattr_getclock(const pthread_condattr_t *__fh_restrict __attr,
                              clockid_t *__fh_restrict __clock);
int pthread_condattr_setpshared(pthread_condattr_t *__attr, int __shared);
int pthread_condattr_getpshared(const pthread_condattr_t *__fh_restrict __attr,
                                int *__fh_restrict __shared);

/* --- Locks for many readers or one writer ------------------------------------------------------ */

#define PTHREAD_RWLOCK_INITIALIZER {0, 0, 0}

/*
 * POSIX. rdlock: EAGAIN when too many read; EDEADLK when the caller has it for writing (wrlock
 * too). Readers go before waiting writers, unless the lock was made with GNU's
 * PTHREAD_RWLOCK_PREFER_WRITER_NONRECURSIVE_NP. EBUSY, ETIMEDOUT as for mutexes.
 */
int pthread_rwlock_init(pthread_rwlock_t *__fh_restrict __lock,
                        const pthread_rwlockattr_t *__fh_restrict __attr);
int pthread_rwlock_destroy(pthread_rwlock_t *__lock);
int pthread_rwlock_rdlock(pthread_rwlock_t *__lock);
int pthread_rwlock_tryrdlock(pthread_rwlock_t *__lock);
int pthread_rwlock_timedrdlock(pthread_rwlock_t *__fh_restrict __lock,
                               const struct timespec *__fh_restrict __until);
int pthread_rwlock_wrlock(pthread_rwlock_t *__lock);
int pthread_rwlock_trywrlock(pthread_rwlock_t *__lock);
int pthread_rwlock_timedwrlock(pthread_rwlock_t *__fh_restrict __lock,
                               const struct timespec *__fh_restrict __until);
int pthread_rwlock_unlock(pthread_rwlock_t *__lock);

int pthread_rwlockattr_init(pthread_rwlockattr_t *__attr);
int pthread_rwlockattr_destroy(pthread_rwlockattr_t *__attr);
int pthread_rwlockattr_setpshared(pthread_rwlockattr_t *__attr, int __shared);
int pthread_rwlockattr_getpshared(const pthread_rwlockattr_t *__fh_restrict __attr,
                                  int *__fh_restrict __shared);

/* --- Spin locks -------------------------------------------------------------------------------- */

/* POSIX. Waiting burns the processor. trylock: EBUSY. */
int pthread_spin_init(pthread_spinlock_t *__lock, int __shared);
int pthread_spin_destroy(pthread_spinlock_t *__lock);
int pthread_spin_lock(pthread_spinlock_t *__lock);
int pthread_spin_trylock(pthread_spinlock_t *__lock);
int pthread_spin_unlock(pthread_spinlock_t *__lock);

/* --- Barriers ---------------------------------------------------------------------------------- */

#define PTHREAD_BARRIER_SERIAL_THREAD (-1)

/* POSIX. wait returns when count threads have called it: PTHREAD_BARRIER_SERIAL_THREAD in one of
 * them, 0 in the others. init: EINVAL when count is 0. */
int pthread_barrier_init(pthread_barrier_t *__fh_restrict __barrier,
                         const pthread_barrierattr_t *__fh_restrict __attr, unsigned __count);
int pthread_barrier_destroy(pthread_barrier_t *__barrier);
int pthread_barrier_wait(pthread_barrier_t *__barrier);

int pthread_barrierattr_init(pthread_barrierattr_t *__attr);
int pthread_barrierattr_destroy(pthread_barrierattr_t *__attr);
int pthread_barrierattr_setpshared(pthread_barrierattr_t *__attr, int __shared);
int pthread_barrierattr_getpshared(const pthread_barrierattr_t *__fh_restrict __attr,
                                   int *__fh_restrict __shared);

/* --- GNU --------------------------------------------------------------------------------------- */

#ifdef __FH_MISC
#define PTHREAD_MUTEX_TIMED_NP PTHREAD_MUTEX_NORMAL
#define PTHREAD_MUTEX_RECURSIVE_NP PTHREAD_MUTEX_RECURSIVE
#define PTHREAD_MUTEX_ERRORCHECK_NP PTHREAD_MUTEX_ERRORCHECK
#define PTHREAD_MUTEX_FAST_NP PTHREAD_MUTEX_NORMAL
#define PTHREAD_RWLOCK_PREFER_READER_NP 0
#define PTHREAD_RWLOCK_PREFER_WRITER_NP 1
#define PTHREAD_RWLOCK_PREFER_WRITER_NONRECURSIVE_NP 2
#define PTHREAD_RWLOCK_DEFAULT_NP PTHREAD_RWLOCK_PREFER_READER_NP

/* GNU. Only NONRECURSIVE lets a waiting writer go before readers. EINVAL. */
int pthread_rwlockattr_setkind_np(pthread_rwlockattr_t *__attr, int __kind);
int pthread_rwlockattr_getkind_np(const pthread_rwlockattr_t *__fh_restrict __attr,
                                  int *__fh_restrict __kind);
#endif

#ifdef __FH_GNU
#define PTHREAD_MUTEX_ADAPTIVE_NP 3 /* a normal mutex, which may be tried a while before waiting */
#define PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP {PTHREAD_MUTEX_RECURSIVE, 0, 0, 0, 0}
#define PTHREAD_ERRORCHECK_MUTEX_INITIALIZER_NP {PTHREAD_MUTEX_ERRORCHECK, 0, 0, 0, 0}
#define PTHREAD_ADAPTIVE_MUTEX_INITIALIZER_NP {PTHREAD_MUTEX_ADAPTIVE_NP, 0, 0, 0, 0}
#define PTHREAD_RWLOCK_WRITER_NONRECURSIVE_INITIALIZER_NP                                          \
	{PTHREAD_RWLOCK_PREFER_WRITER_NONRECURSIVE_NP, 0, 0}

/* GNU. join that does not wait (EBUSY), or waits until a time (ETIMEDOUT) of CLOCK_REALTIME or of
 * the clock that is named. */
int pthread_tryjoin_np(pthread_t __id, void **__result);
int pthread_timedjoin_np(pthread_t __id, void **__result, const struct timespec *__until);
int pthread_clockjoin_np(pthread_t __id, void **__result, clockid_t __clock,
                         const struct timespec *__until);

/* GNU, POSIX 2024. The timed calls with a clock: CLOCK_REALTIME or CLOCK_MONOTONIC, else EINVAL. */
int pthread_mutex_clocklock(pthread_mutex_t *__fh_restrict __mutex, clockid_t __clock,
                            const struct timespec *__fh_restrict __until);
int pthread_cond_clockwait(pthread_cond_t *__fh_restrict __cond,
                           pthread_mutex_t *__fh_restrict __mutex, clockid_t __clock,
                           const struct timespec *__fh_restrict __until);
int pthread_rwlock_clockrdlock(pthread_rwlock_t *__fh_restrict __lock, clockid_t __clock,
                               const struct timespec *__fh_restrict __until);
int pthread_rwlock_clockwrlock(pthread_rwlock_t *__fh_restrict __lock, clockid_t __clock,
                               const struct timespec *__fh_restrict __until);

/* GNU. The name that the kernel shows, at most 15 bytes. ERANGE: the name, or len, is too long or
 * too short. */
int pthread_setname_np(pthread_t __id, const char *__name);
int pthread_getname_np(pthread_t __id, char *__name, size_t __len);

/* GNU. What a running thread is like. */
int pthread_getattr_np(pthread_t __id, pthread_attr_t *__attr);

/* GNU. What threads are like that are created without attributes. */
int pthread_setattr_default_np(const pthread_attr_t *__attr);
int pthread_getattr_default_np(pthread_attr_t *__attr);

/* GNU. The processors that a thread may run on; len: bytes in set. EINVAL. ESRCH: it has ended. */
int pthread_setaffinity_np(pthread_t __id, size_t __len, const cpu_set_t *__set);
int pthread_getaffinity_np(pthread_t __id, size_t __len, cpu_set_t *__set);

/* GNU. sched_yield. */
int pthread_yield(void);
#endif

#endif
