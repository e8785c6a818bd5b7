/* SPDX-License-Identifier: MIT */
#ifndef LIBC_STAT_STAT_H
#define LIBC_STAT_STAT_H

#include <sys/stat.h>

/* 0 or -errno. */
long stat_path(int dir, const char *path, struct stat *st, int flags);
long stat_fd(int fd, struct stat *st);

#endif
