/* SPDX-License-Identifier: MIT */
#include <sys/sendfile.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

ssize_t sendfile(int out, int in, off_t *off, size_t count)
{
#ifdef NR_sendfile64
	return ret_errno(syscall4(NR_sendfile64, out, in, (long)off, (long)count));
#else
	return ret_errno(syscall4(NR_sendfile, out, in, (long)off, (long)count));
#endif
}
