/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <fcntl.h>

#include "libc/ret.h"
#include "libc/stdio/mode.h"
#include "sys/linux/calls.h"

static bool allowed(int wanted, int given)
{
	int access = given & O_ACCMODE;
	return access == O_RDWR || access == (wanted & O_ACCMODE);
}

FILE *fdopen(int fd, const char *mode)
{
	int wanted = mode_flags(mode);
	if (wanted < 0)
		return NULL;
	int given = (int)ret_errno(sys_fcntl(fd, F_GETFL, 0));
	if (given < 0)
		return NULL;
	if (!allowed(wanted, given)) {
		errno = EINVAL;
		return NULL;
	}

	FILE *f = file_new(fd, wanted | (given & O_APPEND));
	if (!f)
		return NULL;
	if (wanted & O_APPEND & ~given) {
		sys_fcntl(fd, F_SETFL, (unsigned)(given | O_APPEND));
		file_find_end(f);
	}
	if (wanted & O_CLOEXEC)
		sys_fcntl(fd, F_SETFD, FD_CLOEXEC);
	return f;
}
