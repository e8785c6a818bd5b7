/* SPDX-License-Identifier: MIT */
/* sys/file.h: locks on whole files (BSD, Linux). */
#ifndef _SYS_FILE_H
#define _SYS_FILE_H

#include <fcntl.h>

#define LOCK_SH 1
#define LOCK_EX 2
#define LOCK_NB 4 /* with one of the others: EWOULDBLOCK rather than waiting */
#define LOCK_UN 8

/* BSD. -1 with errno (EBADF, EINTR, EWOULDBLOCK). */
int flock(int __fd, int __operation);

#endif
