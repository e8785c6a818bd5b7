/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "libc/alias.h"
#include "libc/dirent/dir.h"
#include "libc/ret.h"

ssize_t getdents64(int fd, void *buf, size_t len)
{
	if (len > 0x7fffffff)
		len = 0x7fffffff;
	return ret_errno(sys_getdents64(fd, buf, len));
}
STRONG_ALIAS(getdents64, getdents);

struct dirent *dir_read(DIR *dir)
{
	if (dir->next == dir->end) {
		long len = sys_getdents64(dir->fd, dir->buf, sizeof dir->buf);
		if (len == -ENOENT)
			len = 0; /* the directory was removed: it has no entries */
		if (ret_errno(len) <= 0)
			return NULL;
		dir->next = 0;
		dir->end = (unsigned)len;
	}
	struct dirent *entry = (struct dirent *)(void *)(dir->buf + dir->next);
	dir->next += entry->d_reclen;
	dir->position = (long)entry->d_off;
	return entry;
}

struct dirent *readdir(DIR *dir)
{
	lock_acquire(&dir->lock);
	struct dirent *entry = dir_read(dir);
	lock_release(&dir->lock);
	return entry;
}

int readdir_r(DIR *restrict dir, struct dirent *restrict copy, struct dirent **restrict result)
{
	int kept = errno;
	errno = 0;
	lock_acquire(&dir->lock);
	struct dirent *entry = dir_read(dir);
	if (entry)
		memcpy(copy, entry, entry->d_reclen);
	lock_release(&dir->lock);
	int error = entry ? 0 : errno;
	errno = kept;
	*result = entry ? copy : NULL;
	return error;
}

long telldir(DIR *dir)
{
	return dir->position;
}

void seekdir(DIR *dir, long position)
{
	int64_t at;
	lock_acquire(&dir->lock);
	dir->position = position;
	dir->next = dir->end = 0;
	sys_lseek(dir->fd, position, SEEK_SET, &at);
	lock_release(&dir->lock);
}

void rewinddir(DIR *dir)
{
	seekdir(dir, 0);
}
