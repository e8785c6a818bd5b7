/* SPDX-License-Identifier: MIT */
/* sys/utsname.h: the system's name (POSIX). */
#ifndef _SYS_UTSNAME_H
#define _SYS_UTSNAME_H

#include <features.h>

struct utsname {
	char sysname[65], nodename[65], release[65], version[65], machine[65];
#ifdef __FH_GNU
	char domainname[65];
#else
	char __domainname[65];
#endif
};

/* POSIX. 0, or -1 with errno EFAULT. */
int uname(struct utsname *__result);

#endif
