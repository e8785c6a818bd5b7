/* SPDX-License-Identifier: MIT */
/* unistd.h: POSIX system interfaces. */
#ifndef _UNISTD_H
#define _UNISTD_H

#include <bits/types.h>
#include <features.h>
#include <stddef.h>

typedef __ssize_t ssize_t;

/* POSIX. "NAME=value" strings, ended by NULL. */
extern char **environ;

/* POSIX. Ends the program at once. */
_Noreturn void _exit(int __status);

/* POSIX. Bytes written, or -1 with errno (EBADF, EPIPE, ENOSPC, EINTR, ...). */
ssize_t write(int __fd, const void *__buf, size_t __len);

/* POSIX. Copies len bytes with the two of each pair exchanged; an odd last one is left out. */
void swab(const void *__fh_restrict __from, void *__fh_restrict __to, ssize_t __len);

#endif
