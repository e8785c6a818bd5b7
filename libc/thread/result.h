/* SPDX-License-Identifier: MIT */
#ifndef LIBC_THREAD_RESULT_H
#define LIBC_THREAD_RESULT_H

#include <errno.h>
#include <threads.h>

/* ISO C's answer for an error number. */
static inline int result_of(int error)
{
	switch (error) {
	case 0: return thrd_success;
	case EBUSY: return thrd_busy;
	case ETIMEDOUT: return thrd_timedout;
	default: return thrd_error;
	}
}

#endif
