/* SPDX-License-Identifier: MIT */
#include <fcntl.h>

#include "libc/fcntl/fd_path.h"
#include "libc/ret.h"
#include "libc/stdio/mode.h"
#include "sys/linux/calls.h"

/* The descriptor's own file, opened through its name in /proc. */
static int open_again(int fd, int flags)
{
	char path[FD_PATH_MAX];
	if (fd < 0)
		return (int)ret_errno(-EBADF);
	return (int)ret_errno(sys_open(fd_path(path, fd), flags & ~(O_CREAT | O_EXCL), 0));
}

/* fd, now another file; or the new descriptor itself where the stream had none. */
static int take_place(int new_fd, int fd, int flags)
{
	if (fd < 0 || new_fd == fd)
		return new_fd;
	int moved = (int)ret_errno(sys_dup3(new_fd, fd, flags & O_CLOEXEC));
	sys_close(new_fd);
	return moved;
}

static bool reopen(FILE *f, const char *path, const char *mode)
{
	int flags = mode_flags(mode);
	if (flags < 0)
		return false;
	int fd = path ? (int)ret_errno(sys_open(path, flags, 0666)) : open_again(f->fd, flags);
	if (fd >= 0)
		fd = take_place(fd, f->fd, flags);
	if (fd < 0)
		return false;

	if (f->ops)
		f->ops->close(f);
	f->ops = NULL;
	f->width = 0;
	f->fd = fd;
	f->flags = (f->flags & FILE_CHOSEN) | mode_of_flags(flags);
	if (!(f->flags & FILE_CHOSEN)) {
		f->flags |= FILE_UNDECIDED;
		f->flush_char = -1;
	}
	file_find_end(f);
	return true;
}

FILE *freopen(const char *restrict path, const char *restrict mode, FILE *restrict f)
{
	file_lock(f);
	file_flush(f);
	if (f->read_end)
		file_unread_input(f);
	f->read_pos = f->read_end = f->write_pos = f->write_end = NULL;
	bool good = reopen(f, path, mode);
	file_unlock(f);
	if (good)
		return f;

	int why = errno;
	fclose(f);
	errno = why;
	return NULL;
}
