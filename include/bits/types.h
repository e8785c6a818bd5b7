/* SPDX-License-Identifier: MIT */
/*
 * Types that several headers define (a header takes the ones that are its own, so that no header
 * shows a name that its standard does not give it). Files and times are 64-bit on both machines.
 */
#ifndef _BITS_TYPES_H
#define _BITS_TYPES_H

typedef __SIZE_TYPE__ __size_t;
typedef __PTRDIFF_TYPE__ __ssize_t;

#if __LONG_MAX__ > 0x7fffffff
typedef long __int64_t;
typedef unsigned long __uint64_t;
typedef long __off_t;          /* bytes in a file */
typedef long __time_t;         /* seconds */
typedef unsigned long __dev_t;
typedef unsigned long __ino_t;
typedef long __blkcnt_t;       /* blocks of 512 bytes */
#else
typedef long long __int64_t;
typedef unsigned long long __uint64_t;
typedef long long __off_t;
typedef long long __time_t;
typedef unsigned long long __dev_t;
typedef unsigned long long __ino_t;
typedef long long __blkcnt_t;
#endif
typedef long __suseconds_t;    /* microseconds below a second */
typedef long __clock_t;        /* 1/CLOCKS_PER_SEC seconds, or clock ticks */
typedef int __clockid_t;
typedef void *__timer_t;
typedef int __pid_t;
typedef unsigned __uid_t;
typedef unsigned __gid_t;
typedef unsigned __mode_t;
typedef unsigned long __nlink_t;
typedef long __blksize_t;      /* bytes */
typedef unsigned __id_t;
typedef unsigned __socklen_t;

/* Sixty-four signals, as the kernel keeps them. */
typedef struct {
	unsigned long __bits[8 / sizeof(unsigned long)];
} __sigset_t;

#endif
