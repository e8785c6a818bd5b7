/* SPDX-License-Identifier: MIT */
/* poll.h: waiting for descriptors (POSIX, Linux). */
#ifndef _POLL_H
#define _POLL_H

#include <features.h>

#define POLLIN 0x001
#define POLLPRI 0x002
#define POLLOUT 0x004
#define POLLERR 0x008
#define POLLHUP 0x010
#define POLLNVAL 0x020
#define POLLRDNORM 0x040
#define POLLRDBAND 0x080
#define POLLWRNORM 0x100
#define POLLWRBAND 0x200
#ifdef __FH_GNU
#define POLLMSG 0x400
#define POLLRDHUP 0x2000
#endif

typedef unsigned long nfds_t;

struct pollfd {
	int fd;        /* negative: left out */
	short events;  /* wanted */
	short revents; /* what there is */
};

/* POSIX. Waits milliseconds (-1: for ever) until there is something: for how many descriptors,
 * 0 when the time is over, -1 with errno EINTR, EINVAL, ENOMEM. */
int poll(struct pollfd *__fds, nfds_t __count, int __milliseconds);

#ifdef __FH_GNU
#include <bits/sigset.h>
#include <bits/timespec.h>

/* Linux. The same, with another mask of signals meanwhile (NULL: the same). */
int ppoll(struct pollfd *__fds, nfds_t __count, const struct timespec *__limit,
          const sigset_t *__mask);
#endif

#endif
