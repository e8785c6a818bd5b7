/* SPDX-License-Identifier: MIT */
#include "sys/linux/cgroup.h"

#include <limits.h>

#include "sys/linux/calls.h"
#include "sys/sys.h"

/* Reads up to most bytes of an open file; how many. */
static size_t read_some(int fd, char *buf, size_t most)
{
	size_t len = 0;
	while (len < most) {
		long got = sys_read(fd, buf + len, most - len);
		if (got == -LINUX_EINTR)
			continue;
		if (got <= 0)
			break;
		len += (size_t)got;
	}
	return len;
}

/* Whether there was room; else the path is as it was. */
static bool path_append(struct cgroup_path *p, const char *s)
{
	size_t n = 0;
	while (s[n])
		n++;
	if (n >= sizeof p->at - p->len)
		return false;
	for (size_t i = 0; i <= n; i++)
		p->at[p->len + i] = s[i];
	p->len += n;
	return true;
}

/* The number at *s, which must end with a blank or the text; *s moves behind it. 0 is not one. */
static unsigned long number(const char **s)
{
	unsigned long value = 0;
	const char *p = *s;
	for (; *p >= '0' && *p <= '9'; p++) {
		if (__builtin_mul_overflow(value, 10, &value) ||
		    __builtin_add_overflow(value, (unsigned long)(*p - '0'), &value))
			return 0;
	}
	if (*p && *p != ' ' && *p != '\n')
		return 0;
	*s = *p ? p + 1 : p;
	return value;
}

void cgroup_read(const struct cgroup_path *folder, const char *name, unsigned long *values, int count)
{
	struct cgroup_path path = *folder;
	char buf[64];
	for (int i = 0; i < count; i++)
		values[i] = 0;
	if (!path_append(&path, name))
		return;
	long fd = sys_open(path.at, LINUX_O_CLOEXEC, 0);
	if (linux_failed(fd))
		return;
	buf[read_some((int)fd, buf, sizeof buf - 1)] = '\0';
	sys_close((int)fd);
	const char *s = buf;
	for (int i = 0; i < count && (values[i] = number(&s)); i++)
		;
}

/* The group at path, and all around it, below the folder where the files are. */
static void walk(const struct cgroup_question *q, struct cgroup_path *folder, const char *path, bool v1)
{
	size_t base = folder->len;
	if (!path_append(folder, path))
		return;
	for (;;) {
		q->visit(folder, v1, q->most);
		if (folder->len <= base)
			return;
		while (folder->at[--folder->len] != '/')
			;
		folder->at[folder->len] = '\0';
	}
}

/* Whether the controller is one of these names with commas between them. */
static bool has_controller(const char *names, const char *end, const char *controller)
{
	while (names < end) {
		const char *s = controller;
		while (*s && names < end && *names == *s)
			names++, s++;
		if (!*s && (names == end || *names == ','))
			return true;
		while (names < end && *names++ != ',')
			continue;
	}
	return false;
}

/* A line of /proc/self/cgroup: NUMBER:CONTROLLERS:PATH. Without controllers it is of version 2. */
static void visit_by_line(const struct cgroup_question *q, const char *line)
{
	const char *names = line, *path;
	while (*names && *names++ != ':')
		;
	for (path = names; *path && *path != ':'; path++)
		;
	bool v1 = path != names;
	if (*path != ':' || path[1] != '/' || (v1 && !has_controller(names, path, q->controller)))
		return;
	/* Version 1 has a folder for each controller, or a link to that of several. */
	struct cgroup_path folder = {0};
	bool fits = path_append(&folder, q->root) && path_append(&folder, "/sys/fs/cgroup");
	if (v1)
		fits = fits && path_append(&folder, "/") && path_append(&folder, q->controller);
	if (fits)
		walk(q, &folder, path + 1, v1);
}

/* What is left of a file; at[0] begins a line, or goes on with one that is too long to count. */
struct lines {
	int fd;
	size_t len;
	bool inside;
	char at[CGROUP_LINE_MOST];
};

/* Fills the buffer. The length of its first line, with a NUL at its end; -1 after the last one. */
static long lines_next(struct lines *l)
{
	size_t end = 0;
	l->len += read_some(l->fd, l->at + l->len, sizeof l->at - l->len);
	while (end < l->len && l->at[end] != '\n')
		end++;
	if (end < sizeof l->at)
		l->at[end] = '\0';
	return l->len ? (long)end : -1;
}

/* Takes end characters out of the buffer, and the line's end where it is there. */
static void lines_drop(struct lines *l, size_t end)
{
	l->inside = end == sizeof l->at;
	size_t used = end < l->len ? end + 1 : l->len;
	for (size_t i = used; i < l->len; i++)
		l->at[i - used] = l->at[i];
	l->len -= used;
}

void cgroup_visit(const struct cgroup_question *q)
{
	struct cgroup_path path = {0};
	if (!path_append(&path, q->root) || !path_append(&path, "/proc/self/cgroup"))
		return;
	long fd = sys_open(path.at, LINUX_O_CLOEXEC, 0);
	if (linux_failed(fd))
		return;
	struct lines lines;
	lines.fd = (int)fd;
	lines.len = 0;
	lines.inside = false;
	for (long end; (end = lines_next(&lines)) >= 0; lines_drop(&lines, (size_t)end))
		if (!lines.inside && (size_t)end < sizeof lines.at)
			visit_by_line(q, lines.at);
	sys_close((int)fd);
}

static void bound_memory(const struct cgroup_path *folder, bool v1, unsigned long *most)
{
	unsigned long bytes;
	cgroup_read(folder, v1 ? "/memory.limit_in_bytes" : "/memory.max", &bytes, 1);
	if (bytes && bytes < *most)
		*most = bytes;
}

/* Version 1 says the largest number of whole pages where nothing was set. */
size_t cgroup_memory(const char *root)
{
	unsigned long none = sizeof none == 8 ? PTRDIFF_MAX - 0xffff : ULONG_MAX, most = none;
	cgroup_visit(&(struct cgroup_question){root, "memory", bound_memory, &most});
	return most < none ? most : 0;
}

size_t sys_memory_granted(void)
{
	return cgroup_memory("");
}
