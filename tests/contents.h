/* SPDX-License-Identifier: MIT */
/* Whole files of text, written and read past stdio. Include tests/check.h first. */
#ifndef TESTS_CONTENTS_H
#define TESTS_CONTENTS_H

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

static inline void make(const char *path, const char *text)
{
	int fd = open(path, O_CREAT | O_TRUNC | O_WRONLY, 0600);
	CHECK(fd >= 0);
	CHECK_EQ(write(fd, text, strlen(text)), (ssize_t)strlen(text));
	CHECK_EQ(close(fd), 0);
}

/* The first 19,999 bytes, good until the next call; NULL: there is no such file. */
static inline const char *contents(const char *path)
{
	static char text[20000];
	int fd = open(path, O_RDONLY);
	if (fd < 0)
		return NULL;
	ssize_t n = read(fd, text, sizeof text - 1);
	close(fd);
	text[n > 0 ? n : 0] = '\0';
	return text;
}

#endif
