/* SPDX-License-Identifier: MIT */
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "libc/fcntl/fd_path.h"
#include "libc/ret.h"
#include "sys/linux/calls.h"

/* The name must still lead to the same device: it may come from another mount namespace. */
static int same_file(const char *path, int fd)
{
	struct stat a, b;
	if (stat(path, &a) || fstat(fd, &b))
		return errno;
	return a.st_dev == b.st_dev && a.st_ino == b.st_ino ? 0 : ENODEV;
}

int ttyname_r(int fd, char *buf, size_t len)
{
	char link[FD_PATH_MAX];
	if (!isatty(fd))
		return errno;
	long n = sys_readlinkat(AT_FDCWD, fd_path(link, fd), buf, len);
	if (linux_failed(n))
		return (int)-n;
	if ((size_t)n == len)
		return ERANGE;
	buf[n] = '\0';
	return same_file(buf, fd);
}

char *ttyname(int fd)
{
	static char buf[64];
	int error = ttyname_r(fd, buf, sizeof buf);
	if (!error)
		return buf;
	errno = error;
	return NULL;
}
