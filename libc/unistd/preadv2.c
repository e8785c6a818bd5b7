/* SPDX-License-Identifier: MIT */
#include <sys/uio.h>

#include "libc/ret.h"
#include "libc/thread/cancel_calls.h"

ssize_t preadv2(int fd, const struct iovec *iov, int count, off_t off, int flags)
{
	if (!flags)
		return off == -1 ? readv(fd, iov, count) : preadv(fd, iov, count, off);
	return ret_errno(cancel_call(NR_preadv2, fd, (long)iov, count, (long)off, (long)(off >> 32),
	                             flags));
}

ssize_t pwritev2(int fd, const struct iovec *iov, int count, off_t off, int flags)
{
	if (!flags)
		return off == -1 ? writev(fd, iov, count) : pwritev(fd, iov, count, off);
	return ret_errno(cancel_call(NR_pwritev2, fd, (long)iov, count, (long)off, (long)(off >> 32),
	                             flags));
}

ssize_t process_vm_readv(__pid_t pid, const struct iovec *own, unsigned long own_count,
                         const struct iovec *other, unsigned long other_count, unsigned long flags)
{
	return ret_errno(syscall6(NR_process_vm_readv, pid, (long)own, (long)own_count, (long)other,
	                          (long)other_count, (long)flags));
}

ssize_t process_vm_writev(__pid_t pid, const struct iovec *own, unsigned long own_count,
                          const struct iovec *other, unsigned long other_count, unsigned long flags)
{
	return ret_errno(syscall6(NR_process_vm_writev, pid, (long)own, (long)own_count, (long)other,
	                          (long)other_count, (long)flags));
}
