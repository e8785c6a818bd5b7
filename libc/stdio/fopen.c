/* SPDX-License-Identifier: MIT */
#include "libc/ret.h"
#include "libc/stdio/mode.h"
#include "sys/linux/calls.h"

FILE *fopen(const char *restrict path, const char *restrict mode)
{
	int flags = mode_flags(mode);
	if (flags < 0)
		return NULL;
	int fd = (int)ret_errno(sys_open(path, flags, 0666));
	if (fd < 0)
		return NULL;
	FILE *f = file_new(fd, flags);
	if (!f)
		sys_close(fd);
	else
		file_find_end(f);
	return f;
}
