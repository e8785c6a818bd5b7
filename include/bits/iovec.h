/* SPDX-License-Identifier: MIT */
/* struct iovec, which sys/uio.h and sys/socket.h share. */
#ifndef _BITS_IOVEC_H
#define _BITS_IOVEC_H

struct iovec {
	void *iov_base;
	__SIZE_TYPE__ iov_len; /* bytes */
};

#endif
