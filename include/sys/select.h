/* SPDX-License-Identifier: MIT */
/* sys/select.h: waiting for descriptors below 1024 (POSIX). poll has no such limit. */
#ifndef _SYS_SELECT_H
#define _SYS_SELECT_H

#include <bits/sigset.h>
#include <bits/timespec.h>
#include <bits/timeval.h>
#include <bits/types.h>
#include <features.h>

typedef __time_t time_t;
typedef __suseconds_t suseconds_t;

#define FD_SETSIZE 1024
#define __FD_BITS (8 * (int)sizeof(unsigned long))

typedef unsigned long fd_mask;
typedef struct {
	unsigned long fds_bits[FD_SETSIZE / 8 / sizeof(unsigned long)];
} fd_set;

#ifdef __FH_MISC
#define NFDBITS __FD_BITS
#endif

#define __FD_WORD(__fd, __set) ((__set)->fds_bits[(unsigned)(__fd) / __FD_BITS])
#define __FD_BIT(__fd) (1ul << (unsigned)(__fd) % __FD_BITS)
#define FD_SET(__fd, __set) ((void)(__FD_WORD((__fd), (__set)) |= __FD_BIT(__fd)))
#define FD_CLR(__fd, __set) ((void)(__FD_WORD((__fd), (__set)) &= ~__FD_BIT(__fd)))
#define FD_ISSET(__fd, __set) ((__FD_WORD((__fd), (__set)) & __FD_BIT(__fd)) != 0)
#define FD_ZERO(__set) ((void)__builtin_memset((__set), 0, sizeof(fd_set)))

/* POSIX. Waits until one of the first count descriptors in the sets (NULL: none) can be read,
 * can be written, has an exception; the sets then hold those. How many, 0 when the time is
 * over, -1 with errno EBADF, EINTR, EINVAL, ENOMEM. select leaves in *limit what is left of it
 * (Linux). */
int select(int __count, fd_set *__fh_restrict __read, fd_set *__fh_restrict __write,
           fd_set *__fh_restrict __except, struct timeval *__fh_restrict __limit);
int pselect(int __count, fd_set *__fh_restrict __read, fd_set *__fh_restrict __write,
            fd_set *__fh_restrict __except, const struct timespec *__fh_restrict __limit,
            const sigset_t *__fh_restrict __mask);

#endif
