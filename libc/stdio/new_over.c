/* SPDX-License-Identifier: MIT */
#include "libc/stdio/mode.h"

FILE *file_new_over(struct file_ops *ops, int open_flags)
{
	FILE *f = file_new(-1, open_flags);
	if (!f)
		return NULL;
	f->flags &= ~(unsigned)FILE_UNDECIDED;
	f->ops = ops;
	return f;
}
