/* SPDX-License-Identifier: MIT */
#include "libc/ret.h"
#include "sys/linux/calls.h"

/* Programs declare them, with types of their choice; see sys/prctl.h. */
int capget(void *header, void *data);
int capset(void *header, const void *data);

int capget(void *header, void *data)
{
	return (int)ret_errno(syscall2(NR_capget, (long)header, (long)data));
}

int capset(void *header, const void *data)
{
	return (int)ret_errno(syscall2(NR_capset, (long)header, (long)data));
}
