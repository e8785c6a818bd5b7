/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

/* A directory outside the root has a name that does not begin with '/', and so none of use. */
static char *ask(char *buf, size_t len)
{
	long ret = sys_getcwd(buf, len);
	if (!linux_failed(ret) && buf[0] != '/')
		ret = -ENOENT;
	return ret_errno(ret) < 0 ? NULL : buf;
}

static char *ask_into_heap(size_t len)
{
	char path[PATH_MAX];
	if (!ask(path, sizeof path))
		return NULL;
	size_t need = strlen(path) + 1;
	if (len && len < need) {
		errno = ERANGE;
		return NULL;
	}
	char *copy = malloc(len ? len : need);
	return copy ? memcpy(copy, path, need) : NULL;
}

char *getcwd(char *buf, size_t len)
{
	if (!buf)
		return ask_into_heap(len);
	if (len)
		return ask(buf, len);
	errno = EINVAL;
	return NULL;
}

char *get_current_dir_name(void)
{
	return ask_into_heap(0);
}
