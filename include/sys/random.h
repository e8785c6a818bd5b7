/* SPDX-License-Identifier: MIT */
/* sys/random.h: random bytes from the kernel (Linux, GNU). */
#ifndef _SYS_RANDOM_H
#define _SYS_RANDOM_H

#include <bits/size.h>
#include <bits/types.h>

typedef __ssize_t ssize_t;

#define GRND_NONBLOCK 1
#define GRND_RANDOM 2
#define GRND_INSECURE 4

/* Linux. Bytes written to buf, or -1 with errno EAGAIN, EFAULT, EINTR, EINVAL or ENOSYS. */
ssize_t getrandom(void *__buf, size_t __len, unsigned __flags);

/* GNU, BSD. Fills buf, at most 256 bytes. 0, or -1 with errno EIO (len too great), ENOSYS. */
int getentropy(void *__buf, size_t __len);

#endif
