/* SPDX-License-Identifier: MIT */
/* sys/eventfd.h: a counter as a descriptor (Linux). */
#ifndef _SYS_EVENTFD_H
#define _SYS_EVENTFD_H

#include <stdint.h>

#define EFD_SEMAPHORE 1
#define EFD_CLOEXEC 02000000
#define EFD_NONBLOCK 04000

typedef uint64_t eventfd_t;

/* Linux. A descriptor, or -1 with errno EINVAL, EMFILE, ENFILE, ENOMEM. */
int eventfd(unsigned __value, int __flags);

/* GNU. Takes the counter, adds to it. 0, or -1 with errno as of read and write. */
int eventfd_read(int __fd, eventfd_t *__value);
int eventfd_write(int __fd, eventfd_t __value);

#endif
