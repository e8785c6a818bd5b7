/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <stdbool.h>
#include <sys/socket.h>
#include <sys/time.h>

#include "libc/socket/call.h"
#include "libc/time/convert.h"

/* Time limits in the machine's older form; 0: the option is none, or has one form alone. */
static int old_option(int level, int option)
{
	if (level != SOL_SOCKET || sizeof(time_t) == sizeof(long))
		return 0;
	return option == SO_RCVTIMEO ? 20 : option == SO_SNDTIMEO ? 21 : 0;
}

static long get(int fd, int level, int option, void *value, socklen_t *len)
{
	return socket_call(plain_call, NR_getsockopt, OLD_GETSOCKOPT, fd, level, option, (long)value,
	                   (long)len, 0);
}

static long set(int fd, int level, int option, const void *value, socklen_t len)
{
	return socket_call(plain_call, NR_setsockopt, OLD_SETSOCKOPT, fd, level, option, (long)value,
	                   (long)len, 0);
}

int getsockopt(int fd, int level, int option, void *restrict value, socklen_t *restrict len)
{
	socklen_t room = *len;
	long ret = get(fd, level, option, value, len);
	int old = old_option(level, option);
	/* Emulators take what they do not know for an int. */
	bool unknown = ret == -ENOPROTOOPT || (!ret && *len == sizeof(int));
	if (old && unknown && room >= sizeof(struct timeval)) {
		struct linux_old_time t;
		socklen_t t_len = sizeof t;
		ret = get(fd, level, old, &t, &t_len);
		if (!ret) {
			*(struct timeval *)value = timeval_from_kernel(&t);
			*len = sizeof(struct timeval);
		}
	}
	return (int)ret_errno(ret);
}

int setsockopt(int fd, int level, int option, const void *value, socklen_t len)
{
	int old = old_option(level, option);
	bool limits = old && len >= sizeof(struct timeval);
	struct linux_time kernel;
	if (limits) { /* what lies behind the microseconds may be anything, and the kernel reads it */
		const struct timeval *t = value;
		kernel = (struct linux_time){t->tv_sec, t->tv_usec};
		value = &kernel;
	}
	long ret = set(fd, level, option, value, len);
	if (ret == -ENOPROTOOPT && limits) {
		struct linux_old_time old_t = linux_time_to_old(&kernel);
		ret = set(fd, level, old, &old_t, sizeof old_t);
	}
	return (int)ret_errno(ret);
}
