/* SPDX-License-Identifier: MIT */
#ifndef LIBC_FCNTL_FD_PATH_H
#define LIBC_FCNTL_FD_PATH_H

#define FD_PATH_PREFIX "/proc/self/fd/"
#define FD_PATH_MAX (sizeof FD_PATH_PREFIX + 10)

/* The name that an open descriptor has in /proc, somewhere in buf (FD_PATH_MAX bytes). */
static inline const char *fd_path(char *buf, int fd)
{
	static const char prefix[] = FD_PATH_PREFIX;
	char *p = buf + FD_PATH_MAX;
	*--p = '\0';
	do
		*--p = (char)('0' + fd % 10);
	while (fd /= 10);
	for (const char *from = prefix + sizeof prefix - 1; from > prefix;)
		*--p = *--from;
	return p;
}

#endif
