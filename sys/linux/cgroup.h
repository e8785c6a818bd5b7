/* SPDX-License-Identifier: MIT */
/*
 * Control groups, both versions: the group of this process and all around it, for one controller. What is
 * not there, may not be read or makes no sense bounds nothing. A container often sees its own group
 * as the root of the files but not of the path in /proc/self/cgroup: then only the last folder
 * that is looked at exists.
 */
#ifndef SYS_LINUX_CGROUP_H
#define SYS_LINUX_CGROUP_H

#include <stdbool.h>
#include <stddef.h>

#define CGROUP_LINE_MOST 1024

struct cgroup_path {
	size_t len;
	char at[CGROUP_LINE_MOST + 64];
};

/* root: what stands before /proc and /sys, "" for the system's own. visit is called for each folder there is
 * to look at, and lowers *most. */
struct cgroup_question {
	const char *root, *controller;
	void (*visit)(const struct cgroup_path *folder, bool v1, unsigned long *most);
	unsigned long *most;
};

void cgroup_visit(const struct cgroup_question *q);

/* The first numbers of a file in a folder, its name given with a '/'; those that are not there are 0. */
void cgroup_read(const struct cgroup_path *folder, const char *name, unsigned long *values, int count);

/* Bytes of memory that the least of all bounds grants, 0 where there is none. */
size_t cgroup_memory(const char *root);

#endif
