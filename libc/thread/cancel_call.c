/* SPDX-License-Identifier: MIT */
/* Cancellation points of programs that never cancel. */
#include "libc/alias.h"
#include "libc/thread/cancel.h"

static long plain(long nr, long a, long b, long c, long d, long e, long f)
{
	return syscall6(nr, a, b, c, d, e, f);
}
WEAK_ALIAS(plain, cancel_call);

static void nothing(void)
{
}
WEAK_ALIAS(nothing, cancel_test);
