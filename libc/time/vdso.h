/* SPDX-License-Identifier: MIT */
/* Calls that the kernel answers without a system call, by code that it maps into every process. */
#ifndef LIBC_TIME_VDSO_H
#define LIBC_TIME_VDSO_H

#include "sys/linux/calls_clock.h"

/*
 * The address of a function of the vDSO, that code, or NULL: it has no such function, or (under
 * qemu-user) there is no vDSO at all.
 */
void *vdso_find(const char *name);

/* clock_gettime, for the library's own use: through the vDSO if possible. 0 or -errno. */
long clock_read(int clock, struct linux_time *now);

#endif
