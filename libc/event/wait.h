/* SPDX-License-Identifier: MIT */
/* Waiting for descriptors until a time: the calls with 64-bit times, or the older ones. */
#ifndef LIBC_EVENT_WAIT_H
#define LIBC_EVENT_WAIT_H

#include <stddef.h>

#include "libc/thread/cancel_calls.h"

/* *limit becomes what is left of it. Both are cancellation points. */
static inline long cancel_ppoll(void *fds, unsigned long count, struct linux_time *limit,
                                const void *mask)
{
#ifdef NR_ppoll_time64
	long ret = cancel_call(NR_ppoll_time64, (long)fds, (long)count, (long)limit, (long)mask,
	                       LINUX_SIGSET_BYTES, 0);
	if (!linux_missing(ret))
		return ret;
	struct linux_old_time old = {0};
	if (limit)
		old = linux_time_to_old(limit);
	return cancel_call(NR_ppoll, (long)fds, (long)count, (long)(limit ? &old : NULL), (long)mask,
	                   LINUX_SIGSET_BYTES, 0);
#else
	return cancel_call(NR_ppoll, (long)fds, (long)count, (long)limit, (long)mask,
	                   LINUX_SIGSET_BYTES, 0);
#endif
}

static inline long cancel_pselect(int count, void *read, void *write, void *except,
                                  struct linux_time *limit, const void *mask)
{
	struct {
		const void *mask;
		size_t len;
	} set = {mask, LINUX_SIGSET_BYTES};
#ifdef NR_pselect6_time64
	long ret = cancel_call(NR_pselect6_time64, count, (long)read, (long)write, (long)except,
	                       (long)limit, (long)&set);
	if (!linux_missing(ret))
		return ret;
	struct linux_old_time old = {0};
	if (limit)
		old = linux_time_to_old(limit);
	ret = cancel_call(NR_pselect6, count, (long)read, (long)write, (long)except,
	                  (long)(limit ? &old : NULL), (long)&set);
	if (limit && old.sec != 0x7fffffff)
		*limit = linux_time_from_old(&old);
	return ret;
#else
	return cancel_call(NR_pselect6, count, (long)read, (long)write, (long)except, (long)limit,
	                   (long)&set);
#endif
}

#endif
