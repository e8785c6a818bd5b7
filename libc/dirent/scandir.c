/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "libc/dirent/dir.h"

struct list {
	struct dirent **entry;
	size_t count, room;
};

static bool append(struct list *list, const struct dirent *entry)
{
	if (list->count == list->room) {
		size_t room = list->room ? 2 * list->room : 16;
		struct dirent **more = realloc(list->entry, room * sizeof *more);
		if (!more)
			return false;
		list->entry = more;
		list->room = room;
	}
	size_t len = offsetof(struct dirent, d_name) + strlen(entry->d_name) + 1;
	struct dirent *copy = malloc(len);
	if (!copy)
		return false;
	memcpy(copy, entry, len);
	list->entry[list->count++] = copy;
	return true;
}

/* False with errno. filter may set errno as it likes. */
static bool collect(DIR *dir, struct list *list, int (*filter)(const struct dirent *))
{
	for (;;) {
		errno = 0;
		const struct dirent *entry = dir_read(dir);
		if (!entry)
			return !errno;
		if ((!filter || filter(entry)) && !append(list, entry))
			return false;
	}
}

int scandirat(int at, const char *path, struct dirent ***result, int (*filter)(const struct dirent *),
              int (*compare)(const struct dirent **, const struct dirent **))
{
	int kept = errno;
	DIR *dir = dir_open_at(at, path);
	if (!dir)
		return -1;
	struct list list = {0};
	bool whole = collect(dir, &list, filter);
	int error = errno;
	dir_close(dir);
	if (!whole || list.count > 0x7fffffff) {
		while (list.count)
			free(list.entry[--list.count]);
		free(list.entry);
		errno = whole ? EOVERFLOW : error;
		return -1;
	}
	if (compare && list.count)
		qsort(list.entry, list.count, sizeof *list.entry,
		      (int (*)(const void *, const void *))(void (*)(void))compare);
	*result = list.entry;
	errno = kept;
	return (int)list.count;
}

int scandir(const char *path, struct dirent ***result, int (*filter)(const struct dirent *),
            int (*compare)(const struct dirent **, const struct dirent **))
{
	return scandirat(AT_FDCWD, path, result, filter, compare);
}

int alphasort(const struct dirent **a, const struct dirent **b)
{
	return strcoll((*a)->d_name, (*b)->d_name);
}
