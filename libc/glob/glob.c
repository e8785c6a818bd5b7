/* SPDX-License-Identifier: MIT */
/*
 * The pattern is gone through name by name: one without special characters is taken as it is, one with
 * them makes the folder so far be read.
 */
#include <dirent.h>
#include <errno.h>
#include <fnmatch.h>
#include <glob.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "libc/users/home.h"

#define PATH_LENGTH 4096

struct search {
	glob_t *result;
	int flags;
	int (*on_error)(const char *path, int error);
	size_t room; /* of gl_pathv, in pointers */
	char path[PATH_LENGTH];
};

static char *copy_of(const char *bytes, size_t len)
{
	char *copy = malloc(len + 1);
	if (!copy)
		return NULL;
	memcpy(copy, bytes, len);
	copy[len] = '\0';
	return copy;
}

static int add(struct search *s, const char *path, bool mark)
{
	glob_t *g = s->result;
	size_t before = g->gl_flags & GLOB_DOOFFS ? g->gl_offs : 0;
	size_t need = before + g->gl_pathc + 2;
	if (need < before || need > PTRDIFF_MAX / 2 / sizeof(char *))
		return GLOB_NOSPACE;
	if (need > s->room) {
		size_t room = 2 * need;
		char **paths = realloc(g->gl_pathv, room * sizeof *paths);
		if (!paths)
			return GLOB_NOSPACE;
		if (!g->gl_pathv)
			memset(paths, 0, before * sizeof *paths);
		g->gl_pathv = paths;
		s->room = room;
	}
	size_t len = strlen(path);
	char *copy = malloc(len + 2);
	if (!copy)
		return GLOB_NOSPACE;
	memcpy(copy, path, len + 1);
	if (mark)
		memcpy(copy + len, "/", 2);
	g->gl_pathv[before + g->gl_pathc++] = copy;
	g->gl_pathv[before + g->gl_pathc] = NULL;
	return 0;
}

static bool is_special(const char *p, size_t len, bool quote)
{
	bool bracket = false;
	for (const char *end = p + len; p < end; p++) {
		if (*p == '\\' && quote && p + 1 < end)
			p++;
		else if (*p == '*' || *p == '?' || (*p == ']' && bracket))
			return true;
		else if (*p == '[')
			bracket = true;
	}
	return false;
}

int glob_pattern_p(const char *pattern, int quote)
{
	return is_special(pattern, strlen(pattern), quote);
}

static int ask(const struct search *s, const char *path, struct stat *st)
{
	return s->flags & GLOB_ALTDIRFUNC ? s->result->gl_stat(path, st) : stat(path, st);
}

static int ask_link(const struct search *s, const char *path, struct stat *st)
{
	return s->flags & GLOB_ALTDIRFUNC ? s->result->gl_lstat(path, st) : lstat(path, st);
}

/* The path is complete. */
static int finish(struct search *s)
{
	struct stat st;
	if (ask_link(s, s->path, &st))
		return 0;
	bool folder = S_ISDIR(st.st_mode);
	if (S_ISLNK(st.st_mode) && s->flags & (GLOB_MARK | GLOB_ONLYDIR))
		folder = !ask(s, s->path, &st) && S_ISDIR(st.st_mode);
	if (s->flags & GLOB_ONLYDIR && !folder)
		return 0;
	size_t len = strlen(s->path);
	return add(s, s->path, s->flags & GLOB_MARK && folder && s->path[len - 1] != '/');
}

static int walk(struct search *s, size_t len, const char *pattern);

/* The path so far takes a name; quoted characters lose their backslash. */
static int take(struct search *s, size_t len, const char *name, size_t name_len, const char *rest,
                bool quoted)
{
	if (len + name_len + 2 > sizeof s->path)
		return 0; /* no such file */
	for (size_t i = 0; i < name_len; i++) {
		if (quoted && name[i] == '\\' && i + 1 < name_len)
			i++;
		s->path[len++] = name[i];
	}
	s->path[len] = '\0';
	return *rest ? walk(s, len, rest) : finish(s);
}

static int read_folder(struct search *s, size_t len, const char *name, const char *rest)
{
	bool alternative = s->flags & GLOB_ALTDIRFUNC;
	const char *path = len ? s->path : ".";
	void *dir = alternative ? s->result->gl_opendir(path) : opendir(path);
	if (!dir) {
		int why = errno;
		if (why == ENOTDIR || why == ENOENT)
			return 0;
		if ((s->on_error && s->on_error(path, why)) || s->flags & GLOB_ERR)
			return GLOB_ABORTED;
		return 0;
	}
	int flags = (s->flags & GLOB_NOESCAPE ? FNM_NOESCAPE : 0) | (s->flags & GLOB_PERIOD ? 0 : FNM_PERIOD);
	int ret = 0;
	struct dirent *entry;
	while (!ret && (entry = alternative ? s->result->gl_readdir(dir) : readdir(dir)) != NULL) {
		if (!fnmatch(name, entry->d_name, flags))
			ret = take(s, len, entry->d_name, strlen(entry->d_name), rest, false);
		s->path[len] = '\0';
	}
	if (alternative)
		s->result->gl_closedir(dir);
	else
		closedir(dir);
	return ret;
}

/* The rest of the pattern, behind the first len bytes of the path. */
static int walk(struct search *s, size_t len, const char *pattern)
{
	while (*pattern == '/') {
		if (len + 2 > sizeof s->path)
			return 0;
		s->path[len++] = *pattern++;
	}
	s->path[len] = '\0';
	if (!*pattern)
		return finish(s);
	size_t name_len = strcspn(pattern, "/");
	bool quote = !(s->flags & GLOB_NOESCAPE);
	if (!is_special(pattern, name_len, quote))
		return take(s, len, pattern, name_len, pattern + name_len, quote);
	char *name = copy_of(pattern, name_len);
	if (!name)
		return GLOB_NOSPACE;
	int ret = read_folder(s, len, name, pattern + name_len);
	free(name);
	return ret;
}

/* ~ or ~user: the path begins with that folder. How long the words are, 0: none of the kind. */
static size_t begin_home(struct search *s, const char *pattern, size_t *len, bool *unknown)
{
	*len = 0;
	*unknown = false;
	if (*pattern != '~' || !(s->flags & (GLOB_TILDE | GLOB_TILDE_CHECK)))
		return 0;
	size_t used = strcspn(pattern, "/");
	const char *home = used == 1 ? getenv("HOME") : NULL;
	char *listed = NULL;
	if (!home || !*home)
		home = listed = user_home(pattern + 1, used - 1);
	*unknown = !home;
	bool fits = home && strlen(home) < sizeof s->path;
	if (fits) {
		*len = strlen(home);
		memcpy(s->path, home, *len + 1);
	}
	free(listed);
	return fits ? used : 0;
}

static int compare(const void *a, const void *b)
{
	return strcoll(*(char *const *)a, *(char *const *)b);
}

/* A pattern without braces. */
static int find(struct search *s, const char *pattern)
{
	glob_t *g = s->result;
	size_t first = g->gl_pathc;
	size_t len;
	bool unknown;
	bool special = is_special(pattern, strlen(pattern), !(s->flags & GLOB_NOESCAPE));
	size_t used = begin_home(s, pattern, &len, &unknown);
	if (unknown && s->flags & GLOB_TILDE_CHECK)
		return GLOB_NOMATCH;
	int ret = used && !pattern[used] ? finish(s) : *pattern ? walk(s, len, pattern + used) : 0;
	if (special)
		g->gl_flags |= GLOB_MAGCHAR;
	if (!ret && g->gl_pathc == first
	    && (s->flags & GLOB_NOCHECK || (s->flags & GLOB_NOMAGIC && !special)))
		return add(s, pattern, false);
	size_t before = g->gl_flags & GLOB_DOOFFS ? g->gl_offs : 0;
	if (!ret && !(s->flags & GLOB_NOSORT) && g->gl_pathc > first)
		qsort(g->gl_pathv + before + first, g->gl_pathc - first, sizeof *g->gl_pathv, compare);
	return ret;
}

/* The end of an alternative: the comma or brace at this depth, or NULL. */
static const char *alternative_end(const char *p, bool quote)
{
	for (int depth = 0; *p; p++) {
		if (*p == '\\' && quote && p[1])
			p++;
		else if (*p == '{')
			depth++;
		else if ((*p == '}' || *p == ',') && !depth)
			return p;
		else if (*p == '}')
			depth--;
	}
	return NULL;
}

/* The first brace that is opened, {} excepted, or NULL. */
static const char *brace(const char *p, bool quote)
{
	for (; *p; p++) {
		if (*p == '\\' && quote && p[1])
			p++;
		else if (*p == '{' && p[1] != '}')
			return p;
	}
	return NULL;
}

static int expand(struct search *s, const char *pattern)
{
	bool quote = !(s->flags & GLOB_NOESCAPE);
	const char *open = s->flags & GLOB_BRACE ? brace(pattern, quote) : NULL;
	const char *close = open ? open + 1 : NULL;
	while (close && *(close = alternative_end(close, quote) ?: "") == ',')
		close++;
	if (!close || !*close)
		return find(s, pattern);

	int ret = 0;
	for (const char *from = open + 1; !ret; ) {
		const char *to = alternative_end(from, quote);
		size_t head = (size_t)(open - pattern), body = (size_t)(to - from), tail = strlen(close + 1);
		char *one = malloc(head + body + tail + 1);
		if (!one)
			return GLOB_NOSPACE;
		memcpy(one, pattern, head);
		memcpy(one + head, from, body);
		memcpy(one + head + body, close + 1, tail + 1);
		ret = expand(s, one);
		free(one);
		if (*to == '}')
			break;
		from = to + 1;
	}
	return ret;
}

int glob(const char *restrict pattern, int flags, int (*on_error)(const char *path, int error),
         glob_t *restrict result)
{
	struct search s = {.result = result, .flags = flags, .on_error = on_error};
	if (!(flags & GLOB_APPEND)) {
		result->gl_pathc = 0;
		result->gl_pathv = NULL;
		if (!(flags & GLOB_DOOFFS))
			result->gl_offs = 0;
	}
	result->gl_flags = flags & ~GLOB_MAGCHAR;
	size_t first = result->gl_pathc;
	/* A list from before has room for what is in it. */
	if (result->gl_pathv)
		s.room = first + 1 + (flags & GLOB_DOOFFS ? result->gl_offs : 0);
	int ret = expand(&s, pattern);
	return ret ? ret : result->gl_pathc == first ? GLOB_NOMATCH : 0;
}

void globfree(glob_t *result)
{
	size_t before = result->gl_flags & GLOB_DOOFFS ? result->gl_offs : 0;
	for (size_t i = 0; result->gl_pathv && i < result->gl_pathc; i++)
		free(result->gl_pathv[before + i]);
	free(result->gl_pathv);
	result->gl_pathv = NULL;
	result->gl_pathc = 0;
}
