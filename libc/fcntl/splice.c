/* SPDX-License-Identifier: MIT */
#include <fcntl.h>

#include "libc/ret.h"
#include "libc/thread/cancel_calls.h"

/* The kernel's offset has 64 bits on both machines, as ours does. */
__ssize_t splice(int in, off_t *in_off, int out, off_t *out_off, size_t len, unsigned flags)
{
	return ret_errno(cancel_call(NR_splice, in, (long)in_off, out, (long)out_off, (long)len,
	                             (long)flags));
}

__ssize_t tee(int in, int out, size_t len, unsigned flags)
{
	return ret_errno(syscall4(NR_tee, in, out, (long)len, (long)flags));
}

__ssize_t vmsplice(int fd, const struct iovec *iov, size_t count, unsigned flags)
{
	return ret_errno(cancel_call(NR_vmsplice, fd, (long)iov, (long)count, (long)flags, 0, 0));
}

__ssize_t copy_file_range(int in, off_t *in_off, int out, off_t *out_off, size_t len, unsigned flags)
{
	return ret_errno(cancel_call(NR_copy_file_range, in, (long)in_off, out, (long)out_off,
	                             (long)len, (long)flags));
}

__ssize_t readahead(int fd, off_t off, size_t len)
{
#ifdef NR__llseek
	return ret_errno(syscall4(NR_readahead, fd, WORDS_OF(off), (long)len));
#else
	return ret_errno(syscall3(NR_readahead, fd, off, (long)len));
#endif
}

int sync_file_range(int fd, off_t off, off_t len, unsigned flags)
{
#ifdef NR__llseek
	return (int)ret_errno(cancel_call(NR_sync_file_range, fd, WORDS_OF(off), WORDS_OF(len),
	                                  (long)flags));
#else
	return (int)ret_errno(cancel_call(NR_sync_file_range, fd, off, len, (long)flags, 0, 0));
#endif
}
