/* SPDX-License-Identifier: MIT */
/*
 * How many processors this process may really use. Its cgroup, and each one around that, may have a
 * quota: so many microseconds in a period of so many. What is not there, may not be read or makes
 * no sense bounds nothing. A container often sees its own cgroup as the root of the files but not
 * of the path in /proc/self/cgroup: then only the last place that is looked at exists.
 */
#include "sys/linux/processors.h"

#include "sys/linux/calls_process.h"
#include "sys/sys.h"

#define LINE_MOST 1024

struct path {
	size_t len;
	char at[LINE_MOST + 64];
};

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
static bool path_append(struct path *p, const char *s)
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

/* The first numbers of the file `name` in the folder; those that are not there are 0. */
static void read_numbers(const struct path *folder, const char *name, unsigned long *values, int count)
{
	struct path path = *folder;
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

static unsigned bounded(unsigned most, const unsigned long quota[2])
{
	if (!quota[0] || !quota[1])
		return most;
	unsigned long granted = quota[0] / quota[1] + (quota[0] % quota[1] != 0);
	return granted < most ? (unsigned)granted : most;
}

/* The cgroup at path, and all around it, below the folder where the files are. */
static unsigned walk(struct path *folder, const char *path, bool v1, unsigned most)
{
	size_t base = folder->len;
	if (!path_append(folder, path))
		return most;
	for (;;) {
		unsigned long quota[2];
		if (v1) {
			read_numbers(folder, "/cpu.cfs_quota_us", &quota[0], 1);
			read_numbers(folder, "/cpu.cfs_period_us", &quota[1], 1);
		} else {
			read_numbers(folder, "/cpu.max", quota, 2);
		}
		most = bounded(most, quota);
		if (folder->len <= base)
			return most;
		while (folder->at[--folder->len] != '/')
			;
		folder->at[folder->len] = '\0';
	}
}

/* Whether the controllers, names with commas between them, are those of processor time. */
static bool has_cpu(const char *names, const char *end)
{
	for (const char *p = names; p < end; p++)
		if ((p == names || p[-1] == ',') && end - p >= 3 && p[0] == 'c' && p[1] == 'p' &&
		    p[2] == 'u' && (p + 3 == end || p[3] == ','))
			return true;
	return false;
}

/* A line of /proc/self/cgroup: NUMBER:CONTROLLERS:PATH. Without controllers it is of version 2. */
static unsigned bound_by_line(const char *root, const char *line, unsigned most)
{
	const char *names = line, *path;
	while (*names && *names++ != ':')
		;
	for (path = names; *path && *path != ':'; path++)
		;
	bool v1 = path != names;
	if (*path != ':' || path[1] != '/' || (v1 && !has_cpu(names, path)))
		return most;
	/* Version 1 has a folder for each controller, or a link to that of several. */
	struct path folder = {0};
	if (!path_append(&folder, root) || !path_append(&folder, v1 ? "/sys/fs/cgroup/cpu" : "/sys/fs/cgroup"))
		return most;
	return walk(&folder, path + 1, v1, most);
}

/* What is left of a file; at[0] begins a line, or goes on with one that is too long to count. */
struct lines {
	int fd;
	size_t len;
	bool inside;
	char at[LINE_MOST];
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

unsigned processors_within_quota(const char *root, unsigned most)
{
	struct path path = {0};
	if (!path_append(&path, root) || !path_append(&path, "/proc/self/cgroup"))
		return most;
	long fd = sys_open(path.at, LINUX_O_CLOEXEC, 0);
	if (linux_failed(fd))
		return most;
	struct lines lines;
	lines.fd = (int)fd;
	lines.len = 0;
	lines.inside = false;
	for (long end; (end = lines_next(&lines)) >= 0; lines_drop(&lines, (size_t)end))
		if (!lines.inside && (size_t)end < sizeof lines.at)
			most = bound_by_line(root, lines.at, most);
	sys_close((int)fd);
	return most;
}

/* The bits of the kernel's answer; 0 where it refuses. */
static unsigned by_affinity(void)
{
	unsigned long set[128];
	long bytes = sys_sched_getaffinity(0, sizeof set, set);
	unsigned count = 0;
	for (long i = 0; i < bytes / (long)sizeof *set; i++)
		for (unsigned long rest = set[i]; rest; rest &= rest - 1)
			count++;
	return count;
}

unsigned sys_processors(void)
{
	unsigned most = by_affinity();
	return most > 1 ? processors_within_quota("", most) : 1;
}
