/* SPDX-License-Identifier: MIT */
/* Names of threads: the kernel's, which a thread gives itself by a call, and others by a file. */
#include <errno.h>
#include <pthread.h>
#include <string.h>

#include "libc/thread/number.h"
#include "sys/linux/calls.h"
#include "sys/linux/calls_process.h"

#define NAME_LEN 16 /* with the null byte */
#define SET_NAME 15 /* PR_SET_NAME */
#define GET_NAME 16 /* PR_GET_NAME */
#define O_RDONLY_ 0
#define O_RDWR_ 2

/* The file /proc/self/task/NUMBER/comm; a descriptor or -errno. */
static long open_file(int tid, int flags)
{
	static const char before[] = "/proc/self/task/", after[] = "/comm";
	char path[sizeof before + 3 * sizeof tid + sizeof after];
	char digits[3 * sizeof tid];
	size_t n = 0;
	for (; tid; tid /= 10)
		digits[n++] = (char)('0' + tid % 10);
	char *p = path + sizeof before - 1;
	memcpy(path, before, sizeof before);
	while (n)
		*p++ = digits[--n];
	memcpy(p, after, sizeof after);
	return sys_open(path, flags, 0);
}

int pthread_setname_np(pthread_t id, const char *name)
{
	size_t len = strlen(name);
	if (len >= NAME_LEN)
		return ERANGE;
	if (thread_of(id) == thread_self())
		return (int)-sys_prctl(SET_NAME, (long)name, 0, 0, 0);

	long fd = open_file(number_of(id), O_RDWR_);
	if (fd < 0)
		return (int)-fd;
	long put = sys_write((int)fd, name, len);
	sys_close((int)fd);
	return put < 0 ? (int)-put : 0;
}

int pthread_getname_np(pthread_t id, char *name, size_t len)
{
	char buf[NAME_LEN + 1] = "";
	if (len < NAME_LEN)
		return ERANGE;
	if (thread_of(id) == thread_self()) {
		long ret = sys_prctl(GET_NAME, (long)buf, 0, 0, 0);
		if (ret)
			return (int)-ret;
	} else {
		long fd = open_file(number_of(id), O_RDONLY_);
		if (fd < 0)
			return (int)-fd;
		long got = sys_read((int)fd, buf, sizeof buf - 1);
		sys_close((int)fd);
		if (got <= 0)
			return got ? (int)-got : EIO;
		buf[got - 1] = '\0'; /* in the place of a newline */
	}
	memcpy(name, buf, NAME_LEN);
	return 0;
}
