/* SPDX-License-Identifier: MIT */
/*
 * A directory's names are read whole before the walk goes deeper, so one descriptor is enough at
 * any depth. Directories that lead back to themselves, through a symbolic link, are not entered.
 */
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "libc/dirent/dir.h"
#include "libc/stat/stat.h"

typedef int old_function(const char *path, const struct stat *st, int kind);
typedef int new_function(const char *path, const struct stat *st, int kind, struct FTW *where);

struct walk {
	new_function *visit; /* NULL: old_visit */
	old_function *old_visit;
	int flags;
	int start;           /* the working directory at the beginning, with FTW_CHDIR */
	dev_t device;        /* of the root of the walk */
	size_t len;
	char path[PATH_MAX];
};

/* The directories from here up to the root of the walk. */
struct above {
	const struct above *up;
	dev_t dev;
	ino_t ino;
};

enum { GO_ON, SKIP_SUBTREE = 2, SKIP_SIBLINGS = 3 };

static int visit(struct walk *w, const struct stat *st, int kind, size_t base, int level)
{
	if (!w->visit)
		return w->old_visit(w->path, st, kind);
	return w->visit(w->path, st, kind, &(struct FTW){(int)base, level});
}

/* Whether the answer ends the walk. */
static bool ends(const struct walk *w, int answer)
{
	return answer && !(w->flags & FTW_ACTIONRETVAL
	                   && (answer == SKIP_SUBTREE || answer == SKIP_SIBLINGS));
}

static int kind_of(const struct walk *w, const char *name, struct stat *st)
{
	bool stay = w->flags & FTW_PHYS;
	if (!stat_path(AT_FDCWD, name, st, stay ? AT_SYMLINK_NOFOLLOW : 0))
		return S_ISDIR(st->st_mode) ? FTW_D : S_ISLNK(st->st_mode) ? FTW_SL : FTW_F;
	if (!stay && !stat_path(AT_FDCWD, name, st, AT_SYMLINK_NOFOLLOW))
		return w->visit ? FTW_SLN : FTW_SL;
	memset(st, 0, sizeof *st);
	return FTW_NS;
}

/* The working directory becomes the one that the first len bytes of the path name. */
static bool enter(struct walk *w, size_t len)
{
	if (!(w->flags & FTW_CHDIR))
		return true;
	if (fchdir(w->start))
		return false;
	char kept = w->path[len];
	w->path[len] = '\0';
	bool entered = !len || !chdir(w->path);
	w->path[len] = kept;
	return entered;
}

/* All names of an open directory, one behind the other, or NULL with errno; *end: behind the
 * last. */
static char *read_names(DIR *dir, size_t *end)
{
	size_t len = 0, room = 0;
	char *names = NULL;
	for (;;) {
		errno = 0;
		const struct dirent *entry = dir_read(dir);
		if (!entry && errno)
			break;
		size_t more = entry ? strlen(entry->d_name) + 1 : 1;
		if (len + more > room) {
			room = 2 * room + 512;
			char *bigger = realloc(names, room);
			if (!bigger)
				break;
			names = bigger;
		}
		*end = len;
		if (!entry)
			return names;
		if (strcmp(entry->d_name, ".") && strcmp(entry->d_name, ".."))
			len += (size_t)(stpcpy(names + len, entry->d_name) + 1 - (names + len));
	}
	free(names);
	return NULL;
}

static int walk(struct walk *w, size_t base, int level, const struct above *up);

/* The files of the directory that the path names. */
static int walk_names(struct walk *w, const char *names, size_t end, int level,
                      const struct above *here)
{
	size_t len = w->len;
	size_t base = len;
	int answer = 0;
	if (w->path[base - 1] != '/')
		w->path[base++] = '/';
	for (const char *name = names; name < names + end && !answer;) {
		size_t name_len = strlen(name);
		if (base + name_len >= sizeof w->path) {
			errno = ENAMETOOLONG;
			answer = -1;
			break;
		}
		memcpy(w->path + base, name, name_len + 1);
		w->len = base + name_len;
		answer = walk(w, base, level + 1, here);
		name += name_len + 1;
		if (w->flags & FTW_ACTIONRETVAL && answer == SKIP_SIBLINGS) {
			answer = 0;
			break;
		}
	}
	w->len = len;
	w->path[len] = '\0';
	return answer;
}

static bool returns_to_itself(const struct stat *st, const struct above *up)
{
	for (; up; up = up->up)
		if (up->dev == st->st_dev && up->ino == st->st_ino)
			return true;
	return false;
}

static int walk_directory(struct walk *w, const struct stat *st, size_t base, int level,
                          const struct above *up)
{
	const char *name = w->flags & FTW_CHDIR ? w->path + base : w->path;
	DIR *dir = dir_open_at(AT_FDCWD, name);
	if (!dir)
		return errno == EACCES ? visit(w, st, FTW_DNR, base, level) : -1;
	size_t end = 0;
	char *names = read_names(dir, &end);
	dir_close(dir);
	if (!names)
		return -1;

	int answer = w->flags & FTW_DEPTH ? 0 : visit(w, st, FTW_D, base, level);
	bool skipped = w->flags & FTW_ACTIONRETVAL && answer == SKIP_SUBTREE;
	if (skipped)
		answer = 0;
	if (!answer && !skipped) {
		struct above here = {up, st->st_dev, st->st_ino};
		answer = enter(w, w->len) ? walk_names(w, names, end, level, &here) : -1;
		if (!enter(w, base) && !answer)
			answer = -1;
	}
	free(names);
	if (!answer && w->flags & FTW_DEPTH)
		answer = visit(w, st, FTW_DP, base, level);
	return answer;
}

static int walk(struct walk *w, size_t base, int level, const struct above *up)
{
	struct stat st;
	int kind = kind_of(w, w->flags & FTW_CHDIR ? w->path + base : w->path, &st);
	if (!level)
		w->device = st.st_dev;
	if (w->flags & FTW_MOUNT && kind != FTW_NS && st.st_dev != w->device)
		return 0;
	int answer = 0;
	if (kind != FTW_D)
		answer = visit(w, &st, kind, base, level);
	else if (!returns_to_itself(&st, up))
		answer = walk_directory(w, &st, base, level, up);
	return ends(w, answer) || answer == SKIP_SIBLINGS ? answer : 0;
}

static int begin(struct walk *w, const char *path)
{
	w->len = strlen(path);
	if (!w->len || w->len >= sizeof w->path) {
		errno = w->len ? ENAMETOOLONG : ENOENT;
		return -1;
	}
	memcpy(w->path, path, w->len + 1);
	while (w->len > 1 && w->path[w->len - 1] == '/')
		w->path[--w->len] = '\0';
	if (access(w->path, F_OK) && errno != ENOENT)
		return -1;
	struct stat st;
	if (stat_path(AT_FDCWD, w->path, &st, AT_SYMLINK_NOFOLLOW)) {
		errno = ENOENT;
		return -1;
	}
	size_t base = w->len;
	while (base > 1 && w->path[base - 1] != '/')
		base--;
	if (base == 1 && w->path[0] != '/')
		base = 0;
	if (w->len == 1)
		base = 0;
	if (!enter(w, base))
		return -1;
	int answer = walk(w, base, 0, NULL);
	return w->flags & FTW_ACTIONRETVAL && answer == SKIP_SIBLINGS ? 0 : answer;
}

int nftw(const char *path, new_function *function, int limit, int flags)
{
	(void)limit;
	struct walk *w = malloc(sizeof *w);
	if (!w)
		return -1;
	*w = (struct walk){.visit = function, .flags = flags, .start = -1};
	int answer = -1;
	if (flags & FTW_CHDIR)
		w->start = open(".", O_PATH | O_DIRECTORY | O_CLOEXEC);
	if (!(flags & FTW_CHDIR) || w->start >= 0)
		answer = begin(w, path);
	if (w->start >= 0) {
		int error = errno;
		if (fchdir(w->start) && !answer) {
			error = errno;
			answer = -1;
		}
		sys_close(w->start);
		errno = error;
	}
	free(w);
	return answer;
}

int ftw(const char *path, old_function *function, int limit)
{
	(void)limit;
	struct walk *w = malloc(sizeof *w);
	if (!w)
		return -1;
	*w = (struct walk){.old_visit = function, .start = -1};
	int answer = begin(w, path);
	free(w);
	return answer;
}
