/* SPDX-License-Identifier: MIT */
/* The path is walked name by name: no /proc is needed, and no right to open the file. */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "libc/ret.h"
#include "libc/stat/stat.h"
#include "sys/linux/calls.h"

#define LINKS_MOST 40

struct walk {
	char done[PATH_MAX]; /* "/" or "/a/b" without a slash at the end */
	size_t len;
	char todo[PATH_MAX];
	int links;
};

/* Puts text before what is still to be walked. 0 or -errno. */
static int prepend(struct walk *w, char *rest, const char *text, size_t len)
{
	size_t rest_len = strlen(rest);
	if (len + rest_len >= sizeof w->todo)
		return -ENAMETOOLONG;
	memmove(w->todo + len, rest, rest_len + 1); /* it begins with a slash, or is empty */
	memcpy(w->todo, text, len);
	return 0;
}

static void go_up(struct walk *w)
{
	while (w->len > 1 && w->done[--w->len] != '/')
		;
	w->done[w->len ? w->len : 1] = '\0';
	if (w->len <= 1)
		w->len = 1;
}

/* Adds a name, and follows it if it is a link; rest follows it in todo. 0 or -errno. */
static int add(struct walk *w, const char *name, size_t len, char *rest)
{
	char target[PATH_MAX];
	size_t was = w->len;
	size_t slash = w->len > 1;
	if (w->len + slash + len >= sizeof w->done)
		return -ENAMETOOLONG;
	if (slash)
		w->done[w->len++] = '/';
	memcpy(w->done + w->len, name, len);
	w->len += len;
	w->done[w->len] = '\0';

	long n = sys_readlinkat(AT_FDCWD, w->done, target, sizeof target);
	if (n == -EINVAL) { /* no link */
		memmove(w->todo, rest, strlen(rest) + 1);
		return 0;
	}
	if (n < 0)
		return (int)n;
	if (n == sizeof target)
		return -ENAMETOOLONG;
	if (!n)
		return -ENOENT;
	if (++w->links > LINKS_MOST)
		return -ELOOP;
	w->len = target[0] == '/' ? 1 : was;
	w->done[w->len] = '\0';
	return prepend(w, rest, target, (size_t)n);
}

/* 0 or -errno. */
static int walk(struct walk *w)
{
	for (;;) {
		char *name = w->todo + strspn(w->todo, "/");
		size_t len = strcspn(name, "/");
		char *rest = name + len;
		int error = 0;
		if (!len)
			return 0;
		bool more = *rest; /* then it must be a directory */
		if (len == 2 && name[0] == '.' && name[1] == '.')
			go_up(w);
		if ((len == 1 && name[0] == '.') || (len == 2 && name[0] == '.' && name[1] == '.'))
			memmove(w->todo, rest, strlen(rest) + 1);
		else
			error = add(w, name, len, rest);
		struct stat st;
		if (!error && more)
			error = (int)stat_path(AT_FDCWD, w->done, &st, 0);
		if (error)
			return error;
		if (more && !S_ISDIR(st.st_mode))
			return -ENOTDIR;
	}
}

static int begin(struct walk *w, const char *path)
{
	size_t len = strlen(path);
	if (!len)
		return -ENOENT;
	if (len >= sizeof w->todo)
		return -ENAMETOOLONG;
	memcpy(w->todo, path, len + 1);
	w->links = 0;
	strcpy(w->done, "/");
	w->len = 1;
	if (path[0] == '/')
		return 0;
	long n = sys_getcwd(w->done, sizeof w->done);
	if (n < 0)
		return (int)n;
	if (w->done[0] != '/')
		return -ENOENT;
	w->len = strlen(w->done);
	return 0;
}

char *realpath(const char *restrict path, char *restrict buf)
{
	struct walk w;
	if (!path) {
		errno = EINVAL;
		return NULL;
	}
	int error = begin(&w, path);
	if (!error)
		error = walk(&w);
	if (ret_errno(error))
		return NULL;
	return buf ? strcpy(buf, w.done) : strdup(w.done);
}

char *canonicalize_file_name(const char *path)
{
	return realpath(path, NULL);
}
