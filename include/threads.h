/* SPDX-License-Identifier: MIT */
/* threads.h: threads (ISO C11 7.26), over the same objects as pthread.h. */
#ifndef _THREADS_H
#define _THREADS_H

#include <bits/thread_types.h>
#include <features.h>
#include <time.h>

#if !defined __cplusplus
#define thread_local _Thread_local
#endif
#define ONCE_FLAG_INIT 0
#define TSS_DTOR_ITERATIONS 4

typedef __thread_t thrd_t;
typedef __thread_key_t tss_t;
typedef __thread_once_t once_flag;
typedef struct __mutex mtx_t;
typedef struct __cond cnd_t;
typedef int (*thrd_start_t)(void *);
typedef void (*tss_dtor_t)(void *);

enum {
	thrd_success = 0,
	thrd_busy = 1,
	thrd_error = 2,
	thrd_nomem = 3,
	thrd_timedout = 4,
};

enum {
	mtx_plain = 0,
	mtx_recursive = 1,
	mtx_timed = 2,
};

/* ISO C. Starts a thread. thrd_success, thrd_nomem or thrd_error. */
int thrd_create(thrd_t *__id, thrd_start_t __start, void *__arg);

/* ISO C. Ends the calling thread. The process ends, with status 0, when its last thread does. */
_Noreturn void thrd_exit(int __result);

/* ISO C. Waits until the thread has ended; *result, unless NULL, is its answer. thrd_success or
 * thrd_error. */
int thrd_join(thrd_t __id, int *__result);

/* ISO C. Nobody will join the thread. thrd_success or thrd_error. */
int thrd_detach(thrd_t __id);

thrd_t thrd_current(void);

/* ISO C. Not 0 when both are one thread. */
int thrd_equal(thrd_t __a, thrd_t __b);

/* ISO C. Waits. 0; -1 when a signal's handler ran (then *left, unless NULL, is what was left), or
 * less than -1 on error. */
int thrd_sleep(const struct timespec *__length, struct timespec *__left);

/* ISO C. Lets others run first. */
void thrd_yield(void);

/* ISO C. Calls function unless that was done; returns when it has been done. */
void call_once(once_flag *__once, void (*__function)(void));

/* ISO C. kind: mtx_plain or mtx_timed, with mtx_recursive or without. thrd_success or thrd_error;
 * trylock thrd_busy, timedlock thrd_timedout at a time of TIME_UTC. */
int mtx_init(mtx_t *__mutex, int __kind);
void mtx_destroy(mtx_t *__mutex);
int mtx_lock(mtx_t *__mutex);
int mtx_trylock(mtx_t *__mutex);
int mtx_timedlock(mtx_t *__fh_restrict __mutex, const struct timespec *__fh_restrict __until);
int mtx_unlock(mtx_t *__mutex);

/* ISO C. As the condition variables of POSIX. thrd_success, thrd_error, thrd_timedout. */
int cnd_init(cnd_t *__cond);
void cnd_destroy(cnd_t *__cond);
int cnd_wait(cnd_t *__cond, mtx_t *__mutex);
int cnd_timedwait(cnd_t *__fh_restrict __cond, mtx_t *__fh_restrict __mutex,
                  const struct timespec *__fh_restrict __until);
int cnd_signal(cnd_t *__cond);
int cnd_broadcast(cnd_t *__cond);

/* ISO C. As the keys of POSIX. thrd_success or thrd_error. */
int tss_create(tss_t *__key, tss_dtor_t __destructor);
void tss_delete(tss_t __key);
int tss_set(tss_t __key, void *__value);
void *tss_get(tss_t __key);

#endif
