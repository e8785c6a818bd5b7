/* SPDX-License-Identifier: MIT */
#include <errno.h>

#include "sys/linux/thread.h"

int *__errno_location(void)
{
	return &thread_self()->error;
}
