/* SPDX-License-Identifier: MIT */
#ifndef LIBC_PROCESS_IDS_H
#define LIBC_PROCESS_IDS_H

#include "libc/ret.h"
#include "sys/linux/calls_process.h"

/* A call that changes who the calling thread is, made in all threads: the process is one. The kernel's answer. */
long ids_change(long nr, long a, long b, long c);

/* Lets the signal for that in. The first thread's mask may come from another library's program; a thread
 * that begins under qemu-user just as a signal comes to its creator has all blocked. */
void ids_signal_open(void);

#endif
