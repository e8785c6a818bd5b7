/* SPDX-License-Identifier: MIT */
/* sys/sendfile.h: from a file to a descriptor, within the kernel (Linux). */
#ifndef _SYS_SENDFILE_H
#define _SYS_SENDFILE_H

#include <bits/size.h>
#include <bits/types.h>

typedef __ssize_t ssize_t;
typedef __off_t off_t;

/* Linux. Bytes sent, from *off, which moves on, or from the descriptor's own offset (NULL). -1 with
 * errno EAGAIN, EBADF, EINVAL, EIO, EPIPE. */
ssize_t sendfile(int __out, int __in, off_t *__off, size_t __count);

#endif
