/* SPDX-License-Identifier: MIT */
/* sys/klog.h: the kernel's log (Linux). */
#ifndef _SYS_KLOG_H
#define _SYS_KLOG_H

/* Linux. The kernel's own log: what the type says, or -1 with errno. */
int klogctl(int __type, char *__buf, int __len);

#endif
