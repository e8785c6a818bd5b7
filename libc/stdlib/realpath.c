/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <limits.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define LINKS_MAX 40

struct walk {
	char done[PATH_MAX]; /* real so far, without a final slash; "" is the root */
	size_t len;
	char rest[PATH_MAX]; /* still to be walked */
	int links;
};

/* Replaces the last name, which is a link, by what the link says. */
static bool follow(struct walk *w, const char *target, size_t len, size_t parent_len, bool last)
{
	size_t rest_len = strlen(w->rest);
	if (++w->links > LINKS_MAX) {
		errno = ELOOP;
		return false;
	}
	bool more = !last || rest_len;
	if (len + more + rest_len >= sizeof w->rest) {
		errno = ENAMETOOLONG;
		return false;
	}
	memmove(w->rest + len + more, w->rest, rest_len + 1);
	memcpy(w->rest, target, len);
	if (more)
		w->rest[len] = '/';
	w->len = *target == '/' ? 0 : parent_len;
	w->done[w->len] = '\0';
	return true;
}

/* One name of the path. */
static bool step(struct walk *w, const char *name, size_t name_len, bool last)
{
	char target[PATH_MAX];
	if (name_len == 0 || (name_len == 1 && *name == '.'))
		return true;
	if (name_len == 2 && name[0] == '.' && name[1] == '.') {
		while (w->len && w->done[w->len - 1] != '/')
			w->len--;
		w->len -= w->len != 0;
		w->done[w->len] = '\0';
		return true;
	}
	size_t parent_len = w->len;
	if (w->len + 1 + name_len >= sizeof w->done) {
		errno = ENAMETOOLONG;
		return false;
	}
	w->done[w->len++] = '/';
	memcpy(w->done + w->len, name, name_len);
	w->len += name_len;
	w->done[w->len] = '\0';

	ssize_t len = readlink(w->done, target, sizeof target - 1);
	if (len > 0)
		return follow(w, target, (size_t)len, parent_len, last);
	if (errno != EINVAL) /* it is no link, but there */
		return false;
	if (!last) { /* what is walked through must be a folder */
		char folder[PATH_MAX];
		memcpy(folder, w->done, w->len);
		folder[w->len] = '/';
		folder[w->len + 1] = '\0';
		return w->len + 1 < sizeof folder && access(folder, F_OK) == 0;
	}
	return true;
}

static bool begin(struct walk *w, const char *path)
{
	w->len = 0;
	w->links = 0;
	if (*path != '/') {
		if (!getcwd(w->done, sizeof w->done))
			return false;
		w->len = strlen(w->done);
		if (w->len == 1)
			w->len = 0;
	}
	w->done[w->len] = '\0';
	if (strlen(path) >= sizeof w->rest) {
		errno = ENAMETOOLONG;
		return false;
	}
	strcpy(w->rest, path);
	return true;
}

char *realpath(const char *restrict path, char *restrict result)
{
	struct walk w;
	if (!path || !*path) {
		errno = path ? ENOENT : EINVAL;
		return NULL;
	}
	if (!begin(&w, path))
		return NULL;
	int saved = errno;
	while (*w.rest) {
		char name[PATH_MAX];
		size_t len = strcspn(w.rest, "/");
		bool last = !w.rest[len];
		memcpy(name, w.rest, len);
		memmove(w.rest, w.rest + len + !last, strlen(w.rest + len + !last) + 1);
		if (!step(&w, name, len, last))
			return NULL;
	}
	errno = saved;
	if (!w.len)
		strcpy(w.done, "/");
	return result ? strcpy(result, w.done) : strdup(w.done);
}
