/* SPDX-License-Identifier: MIT */
/*
 * A directory of its own for a test's files, below $TMPDIR or /tmp: scratch("name") is a path in
 * it. scratch_end removes the directory; the test removes its files.
 */
#ifndef TESTS_SCRATCH_H
#define TESTS_SCRATCH_H

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char scratch_dir[200];

static inline void scratch_number(char *s, unsigned n)
{
	char digits[12], *p = digits + sizeof digits;
	*--p = '\0';
	do
		*--p = (char)('0' + n % 10);
	while (n /= 10);
	strcat(s, p);
}

/* Paths given out stay good for the next seven. */
static inline char *scratch(const char *name)
{
	static char paths[8][256];
	static unsigned next;
	for (unsigned i = 0; !*scratch_dir; i++) {
		const char *base = "/tmp";
		for (char **entry = environ; *entry; entry++)
			if (!strncmp(*entry, "TMPDIR=/", 8) && strlen(*entry) < 150)
				base = *entry + 7;
		strcpy(scratch_dir, base);
		strcat(scratch_dir, "/freehold-test-");
		scratch_number(scratch_dir, (unsigned)getpid());
		strcat(scratch_dir, "-");
		scratch_number(scratch_dir, i);
		if (mkdir(scratch_dir, 0700)) {
			if (errno != EEXIST)
				_exit(98);
			*scratch_dir = '\0';
		}
	}
	char *path = paths[next++ % 8];
	strcpy(path, scratch_dir);
	strcat(path, "/");
	return strcat(path, name);
}

/* Whether the directory was empty. */
static inline int scratch_end(void)
{
	return !*scratch_dir || rmdir(scratch_dir) == 0;
}

#endif
