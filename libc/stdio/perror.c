/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <string.h>

#include "libc/stdio/file.h"

static void put(const char *s)
{
	file_write(stderr, s, strlen(s));
}

void perror(const char *s)
{
	const char *text = strerror(errno);
	char line[256];
	file_lock(stderr);
	bool borrowed = file_borrow(stderr, line, sizeof line);
	if (s && *s) {
		put(s);
		put(": ");
	}
	put(text);
	put("\n");
	if (borrowed)
		file_give_back(stderr);
	file_unlock(stderr);
}
