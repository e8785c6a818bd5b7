/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "libc/dirent/dir.h"
#include "libc/ret.h"
#include "libc/stat/stat.h"

static DIR *make(int fd)
{
	DIR *dir = malloc(sizeof *dir);
	if (!dir)
		return NULL;
	dir->lock = (struct lock){LOCK_FREE};
	dir->fd = fd;
	dir->position = 0;
	dir->next = dir->end = 0;
	return dir;
}

DIR *dir_open_at(int at, const char *path)
{
	int fd = (int)ret_errno(sys_openat(at, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0));
	if (fd < 0)
		return NULL;
	DIR *dir = make(fd);
	if (!dir)
		sys_close(fd);
	return dir;
}

DIR *opendir(const char *path)
{
	return dir_open_at(AT_FDCWD, path);
}

/* 0 or -errno. */
static long readable_directory(int fd)
{
	struct stat st;
	long ret = stat_fd(fd, &st);
	if (!ret && !S_ISDIR(st.st_mode))
		ret = -ENOTDIR;
	if (!ret)
		ret = sys_fcntl(fd, F_GETFL, 0);
	return ret >= 0 && ret & O_PATH ? -EBADF : ret;
}

DIR *fdopendir(int fd)
{
	if (ret_errno(readable_directory(fd)) < 0)
		return NULL;
	DIR *dir = make(fd);
	if (dir)
		sys_fcntl(fd, F_SETFD, FD_CLOEXEC);
	return dir;
}

void dir_close(DIR *dir)
{
	sys_close(dir->fd);
	free(dir);
}

int closedir(DIR *dir)
{
	long ret = sys_close(dir->fd);
	free(dir);
	return (int)ret_errno(ret);
}

int dirfd(DIR *dir)
{
	return dir->fd;
}
