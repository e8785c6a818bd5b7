/* SPDX-License-Identifier: MIT */
/* A directory that is being read: a buffer of the kernel's entries. */
#ifndef LIBC_DIRENT_DIR_H
#define LIBC_DIRENT_DIR_H

#include <dirent.h>

#include "sys/linux/calls.h"
#include "sys/lock.h"

struct __dir {
	struct lock lock;
	int fd;
	long position;       /* of the entry that readdir gives next */
	unsigned next, end;  /* unread entries in buf: bytes */
	_Alignas(8) char buf[8192];
};

static inline long sys_getdents64(int fd, void *buf, size_t len)
{
	return syscall3(NR_getdents64, fd, (long)buf, (long)len);
}

/* opendir relative to a directory; NULL with errno. */
DIR *dir_open_at(int dir, const char *path);

/* readdir without the lock. */
struct dirent *dir_read(DIR *dir);

/* Closes without a word. */
void dir_close(DIR *dir);

#endif
