/* SPDX-License-Identifier: MIT */
/* sys/syscall.h: system-call numbers, as __NR_name and SYS_name (Linux). */
#ifndef _SYS_SYSCALL_H
#define _SYS_SYSCALL_H

#include <bits/syscall.h>

#endif
