/* SPDX-License-Identifier: MIT */
/* A tree of files like those of cgroups, below scratch("root"). */
#ifndef TESTS_CGROUP_H
#define TESTS_CGROUP_H

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "tests/files.h"

#define MANY 64

static char made[MANY][512];
static int made_count;

static void remember(const char *path)
{
	if (CHECK(made_count < MANY && strlen(path) < sizeof *made))
		strcpy(made[made_count++], path);
}

/* A file below the root, and the folders that it needs. */
static void put(const char *name, const char *text)
{
	char path[512];
	strcpy(path, scratch("root"));
	strcat(path, name);
	for (char *p = strstr(path, "/root"); (p = strchr(p + 1, '/')); *p = '/') {
		*p = '\0';
		if (!mkdir(path, 0755))
			remember(path);
	}
	if (access(path, F_OK))
		remember(path);
	close(make(path, text));
}

static void clear(void)
{
	while (made_count)
		CHECK_EQ(remove(made[--made_count]), 0);
}

#endif
