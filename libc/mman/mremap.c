/* SPDX-License-Identifier: MIT */
#include <stdarg.h>
#include <stddef.h>
#include <sys/mman.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

void *mremap(void *p, size_t old_len, size_t new_len, int flags, ...)
{
	void *new_p = NULL;
	if (flags & (MREMAP_FIXED | MREMAP_DONTUNMAP)) {
		va_list arguments;
		va_start(arguments, flags);
		new_p = va_arg(arguments, void *);
		va_end(arguments);
	}
	return (void *)ret_errno(sys_mremap(p, old_len, new_len, flags, new_p));
}
