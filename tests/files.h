/* SPDX-License-Identifier: MIT */
/* For tests of the calls on files: a file with contents, a call that must fail. */
#ifndef TESTS_FILES_H
#define TESTS_FILES_H

#include <errno.h>
#include <fcntl.h>
#include <string.h>

#include "tests/check.h"
#include "tests/scratch.h"

#define FAILS(call, error) (errno = 0, CHECK_EQ((call), -1) && CHECK_EQ(errno, (error)))

/* Open for reading and writing, its offset behind the text. */
static inline int make(const char *path, const char *text)
{
	int fd = open(path, O_CREAT | O_TRUNC | O_RDWR, 0644);
	CHECK(fd >= 0);
	CHECK_EQ(write(fd, text, strlen(text)), (ssize_t)strlen(text));
	return fd;
}

#endif
