/* SPDX-License-Identifier: MIT */
#include "sys/linux/thread.h"
#include "sys/sys.h"

void sys_set_errno(int error)
{
	thread_self()->error = error;
}
