/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <fcntl.h>

#include "libc/ret.h"
#include "libc/stdio/mode.h"
#include "libc/stdio/tmpname.h"
#include "sys/linux/calls.h"

/* A file without a name at once where the file system has such; else made and unlinked. */
static int open_nameless(void)
{
	long fd = sys_open("/tmp", O_RDWR | O_EXCL | O_TMPFILE, 0600);
	for (int i = 0; linux_failed(fd) && i < TMPNAME_TRIES; i++) {
		char path[] = TMPNAME_PATTERN;
		tmpname_fill(path + sizeof path - 7, 6);
		fd = sys_open(path, O_RDWR | O_CREAT | O_EXCL, 0600);
		if (!linux_failed(fd))
			sys_unlinkat(AT_FDCWD, path, 0);
		else if (fd != -EEXIST)
			break;
	}
	return (int)ret_errno(fd);
}

FILE *tmpfile(void)
{
	int fd = open_nameless();
	if (fd < 0)
		return NULL;
	FILE *f = file_new(fd, O_RDWR);
	if (!f)
		sys_close(fd);
	return f;
}
