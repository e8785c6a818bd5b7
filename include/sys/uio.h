/* SPDX-License-Identifier: MIT */
/* sys/uio.h: reading and writing in pieces (POSIX; BSD and Linux: preadv, pwritev). */
#ifndef _SYS_UIO_H
#define _SYS_UIO_H

#include <features.h>

#include <bits/iovec.h>
#include <bits/size.h>
#include <bits/types.h>

typedef __ssize_t ssize_t;
typedef __off_t off_t;


#ifdef __FH_MISC
#define UIO_MAXIOV 1024
#endif

/* Like read and write, over count pieces in order. EINVAL: count, or the sum of the lengths. */
ssize_t readv(int __fd, const struct iovec *__iov, int __count);
ssize_t writev(int __fd, const struct iovec *__iov, int __count);

#ifdef __FH_MISC
/* The same at an offset; the descriptor's own stays. */
ssize_t preadv(int __fd, const struct iovec *__iov, int __count, off_t __off);
ssize_t pwritev(int __fd, const struct iovec *__iov, int __count, off_t __off);
#endif

#ifdef __FH_GNU
#define RWF_HIPRI 1
#define RWF_DSYNC 2
#define RWF_SYNC 4
#define RWF_NOWAIT 8
#define RWF_APPEND 16

/* Linux. The same with RWF_... flags; an offset of -1 is the descriptor's own. */
ssize_t preadv2(int __fd, const struct iovec *__iov, int __count, off_t __off, int __flags);
ssize_t pwritev2(int __fd, const struct iovec *__iov, int __count, off_t __off, int __flags);

/* Linux. Bytes between this process and another one's memory. -1 with errno EPERM, ESRCH,
 * EFAULT. */
ssize_t process_vm_readv(__pid_t __pid, const struct iovec *__own, unsigned long __own_count,
                         const struct iovec *__other, unsigned long __other_count,
                         unsigned long __flags);
ssize_t process_vm_writev(__pid_t __pid, const struct iovec *__own, unsigned long __own_count,
                          const struct iovec *__other, unsigned long __other_count,
                          unsigned long __flags);
#endif

#endif
