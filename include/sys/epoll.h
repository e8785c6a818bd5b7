/* SPDX-License-Identifier: MIT */
/* sys/epoll.h: waiting for many descriptors (Linux). */
#ifndef _SYS_EPOLL_H
#define _SYS_EPOLL_H

#include <bits/sigset.h>
#include <bits/timespec.h>
#include <features.h>
#include <stdint.h>

#define EPOLL_CLOEXEC 02000000

#define EPOLL_CTL_ADD 1
#define EPOLL_CTL_DEL 2
#define EPOLL_CTL_MOD 3

enum EPOLL_EVENTS {
	EPOLLIN = 0x001,
	EPOLLPRI = 0x002,
	EPOLLOUT = 0x004,
	EPOLLERR = 0x008,
	EPOLLHUP = 0x010,
	EPOLLRDNORM = 0x040,
	EPOLLRDBAND = 0x080,
	EPOLLWRNORM = 0x100,
	EPOLLWRBAND = 0x200,
	EPOLLMSG = 0x400,
	EPOLLRDHUP = 0x2000,
	EPOLLEXCLUSIVE = 1 << 28,
	EPOLLWAKEUP = 1 << 29,
	EPOLLONESHOT = 1 << 30,
	EPOLLET = -0x7fffffff - 1
};
#define EPOLLIN EPOLLIN
#define EPOLLPRI EPOLLPRI
#define EPOLLOUT EPOLLOUT
#define EPOLLERR EPOLLERR
#define EPOLLHUP EPOLLHUP
#define EPOLLRDNORM EPOLLRDNORM
#define EPOLLRDBAND EPOLLRDBAND
#define EPOLLWRNORM EPOLLWRNORM
#define EPOLLWRBAND EPOLLWRBAND
#define EPOLLMSG EPOLLMSG
#define EPOLLRDHUP EPOLLRDHUP
#define EPOLLEXCLUSIVE EPOLLEXCLUSIVE
#define EPOLLWAKEUP EPOLLWAKEUP
#define EPOLLONESHOT (1u << 30)
#define EPOLLET (1u << 31)

typedef union epoll_data {
	void *ptr;
	int fd;
	uint32_t u32;
	uint64_t u64;
} epoll_data_t;

/* The kernel's layout, without padding on both machines. */
struct epoll_event {
	uint32_t events; /* EPOLL... */
	epoll_data_t data; /* the program's own */
} __attribute__((__packed__));

/* Linux. A descriptor of an empty set, or -1 with errno EMFILE, ENFILE, ENOMEM, EINVAL. */
int epoll_create(int __size);
int epoll_create1(int __flags);

/* Linux. Adds, changes, removes a descriptor. 0, or -1 with errno EBADF, EEXIST, ENOENT, EPERM,
 * ... */
int epoll_ctl(int __epoll, int __operation, int __fd, struct epoll_event *__event);

/* Linux. Waits milliseconds (-1: for ever): how many events it wrote, 0 when the time is over,
 * -1 with errno EINTR, EINVAL, EBADF. epoll_pwait: with another mask of signals meanwhile. */
int epoll_wait(int __epoll, struct epoll_event *__events, int __count, int __milliseconds);
int epoll_pwait(int __epoll, struct epoll_event *__events, int __count, int __milliseconds,
                const sigset_t *__mask);

#ifdef __FH_GNU
/* Linux 5.11. The limit in nanoseconds. errno ENOSYS on older ones. */
int epoll_pwait2(int __epoll, struct epoll_event *__events, int __count,
                 const struct timespec *__limit, const sigset_t *__mask);
#endif

#endif
