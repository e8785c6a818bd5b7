/* SPDX-License-Identifier: MIT */
#include <sys/klog.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

int klogctl(int type, char *buf, int len)
{
	return (int)ret_errno(syscall3(NR_syslog, type, (long)buf, len));
}
