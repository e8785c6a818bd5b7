/* SPDX-License-Identifier: MIT */
/* POSIX's names of the types of threads, which pthread.h, signal.h and sys/types.h show. */
#ifndef _BITS_PTHREAD_TYPES_H
#define _BITS_PTHREAD_TYPES_H

#include <bits/thread_types.h>

typedef __thread_t pthread_t;
typedef __thread_key_t pthread_key_t;
typedef __thread_once_t pthread_once_t;
typedef int pthread_spinlock_t;
typedef struct __mutex pthread_mutex_t;
typedef struct __cond pthread_cond_t;
typedef struct __rwlock pthread_rwlock_t;
typedef struct __barrier pthread_barrier_t;
typedef struct __kind_attr pthread_mutexattr_t;
typedef struct __kind_attr pthread_condattr_t;
typedef struct __kind_attr pthread_rwlockattr_t;
typedef struct __kind_attr pthread_barrierattr_t;
typedef struct __thread_attr pthread_attr_t;

#endif
