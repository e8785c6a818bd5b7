/* SPDX-License-Identifier: MIT */
/* Tables of /etc: a line each, words between blanks, '#' begins a comment. */
#ifndef LIBC_NETDB_LINES_H
#define LIBC_NETDB_LINES_H

#include <stdbool.h>
#include <stdio.h>

#define LINE_WORDS 36

struct lines {
	FILE *file;
	char *line;
	size_t room;
	char *word[LINE_WORDS + 1]; /* ended by NULL, as many as fit */
	int count;
};

/* False: there is no such file, and nothing to close. */
bool lines_open(struct lines *l, const char *path);

/* The next line that has words. False at the end. */
bool lines_next(struct lines *l);

void lines_close(struct lines *l);

#endif
