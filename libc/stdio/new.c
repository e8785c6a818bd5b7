/* SPDX-License-Identifier: MIT */
/* The stream and its buffer in one piece of the heap. */
#include <stdlib.h>

#include "libc/stdio/mode.h"

struct opened {
	FILE file;
	struct file_space space;
};

FILE *file_new(int fd, int open_flags)
{
	struct opened *new = malloc(sizeof *new);
	if (!new)
		return NULL;
	FILE *f = &new->file;
	*f = (FILE)FILE_STANDARD(fd, mode_of_flags(open_flags) | FILE_UNDECIDED, new->space);

	file_list_lock();
	f->next = file_list;
	f->link = &file_list;
	if (f->next)
		f->next->link = &f->next;
	file_list = f;
	file_list_unlock();
	return f;
}
