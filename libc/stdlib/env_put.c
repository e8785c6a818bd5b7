/* SPDX-License-Identifier: MIT */
/*
 * Owns the array of the environment once it has grown, and the strings that setenv made. Changing
 * the environment in two threads at once is the program's own fault (POSIX), so there is no lock.
 */
#include <stdlib.h>

#include "libc/stdlib/env.h"

/* An array of strings in memory of malloc, with room for `room` of them. */
struct strings {
	char **array;
	size_t room;
};

static struct strings environment; /* environ's array, unless the program has put another there */
static struct strings owned;       /* in no order; NULL where one has been given back */

/* Makes room for count strings. False when memory is short. */
static bool make_room(struct strings *s, size_t count)
{
	if (count <= s->room)
		return true;
	size_t room = count + count / 2 + 8;
	char **array = realloc(s->array, room * sizeof *array);
	if (!array)
		return false;
	for (size_t i = s->room; i < room; i++)
		array[i] = NULL;
	*s = (struct strings){array, room};
	return true;
}

/* The place in `owned` that holds this entry; for NULL, a free one. NULL when there is none. */
static char **find_owned(const char *entry)
{
	for (size_t i = 0; i < owned.room; i++)
		if (owned.array[i] == entry)
			return &owned.array[i];
	return NULL;
}

void env_release(char *entry)
{
	char **place = find_owned(entry);
	if (!place)
		return;
	*place = NULL;
	free(entry);
}

static int append(char *entry)
{
	size_t count = 0;
	while (__environ && __environ[count])
		count++;

	bool ours = __environ && __environ == environment.array;
	if (!make_room(&environment, count + 2))
		return -1;
	for (size_t i = 0; !ours && i < count; i++)
		environment.array[i] = __environ[i];
	environment.array[count] = entry;
	environment.array[count + 1] = NULL;
	__environ = environment.array;
	return 0;
}

int env_put(char *entry, size_t len, bool owns)
{
	if (owns && !find_owned(NULL) && !make_room(&owned, owned.room + 1))
		return -1;

	char **place = env_find(entry, len);
	if (!place) {
		if (append(entry))
			return -1;
	} else if (*place != entry) {
		env_release(*place);
		*place = entry;
	}
	if (owns)
		*find_owned(NULL) = entry;
	return 0;
}
