/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <grp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "libc/users/record.h"

/* gr_mem is left as the one string of names between commas until there is memory for the array. */
static bool parse(char *line, void *object)
{
	char *field[4];
	long long gid;
	if (!record_cut(line, field, 4) || !*field[0] || !record_number(field[2], -1, &gid))
		return false;
	*(struct group *)object = (struct group){
		field[0], field[1], (gid_t)gid, (char **)(void *)field[3],
	};
	return true;
}

static const char *members_of(const struct group *g)
{
	return (const char *)(const void *)g->gr_mem;
}

static size_t count_members(const char *names)
{
	size_t count = *names != '\0';
	for (; *names; names++)
		count += *names == ',';
	return count;
}

/* Cuts the names and fills the array, which has room for the NULL too. */
static void fill_members(char **array, char *names)
{
	while (names && *names) {
		*array++ = names;
		names = strchr(names, ',');
		if (names)
			*names++ = '\0';
	}
	*array = NULL;
}

static int copy(const void *object, void *to, char *buf, size_t len)
{
	struct group *g = to;
	*g = *(const struct group *)object;
	char *names = (char *)members_of(g);
	size_t pad = -(uintptr_t)buf & (sizeof(char *) - 1);
	size_t array = (count_members(names) + 1) * sizeof(char *);
	if (len < pad + array)
		return ERANGE;
	char **members = (char **)(void *)(buf + pad);
	buf += pad + array;
	len -= pad + array;
	char **strings[] = {&g->gr_name, &g->gr_passwd, &names};
	int error = record_copy_strings(strings, 3, &buf, &len);
	if (error)
		return error;
	fill_members(members, names);
	g->gr_mem = members;
	return 0;
}

static const struct record_kind kind = {"/etc/group", parse, copy};

static bool has_name(const void *object, const void *key)
{
	return !strcmp(((const struct group *)object)->gr_name, key);
}

static bool has_number(const void *object, const void *key)
{
	return ((const struct group *)object)->gr_gid == *(const gid_t *)key;
}

int getgrnam_r(const char *name, struct group *group, char *buf, size_t len, struct group **result)
{
	bool found;
	int error = record_find(&kind, has_name, name, group, buf, len, &found);
	*result = found && !error ? group : NULL;
	return error;
}

int getgrgid_r(gid_t gid, struct group *group, char *buf, size_t len, struct group **result)
{
	bool found;
	int error = record_find(&kind, has_number, &gid, group, buf, len, &found);
	*result = found && !error ? group : NULL;
	return error;
}

/* Of the functions without _r: the line that the answer points into, and the array. */
static struct records all, one;
static struct group answer;
static char **array;
static size_t array_room;

static bool give_members(void)
{
	char *names = (char *)members_of(&answer);
	size_t need = count_members(names) + 1;
	if (need > array_room) {
		char **more = realloc(array, need * sizeof *array);
		if (!more)
			return false;
		array = more;
		array_room = need;
	}
	fill_members(array, names);
	answer.gr_mem = array;
	return true;
}

/* The next one that is wanted (NULL: any). */
static struct group *next(struct records *r, bool (*wanted)(const void *, const void *),
                          const void *key)
{
	char *line;
	while ((line = records_next(r)))
		if (parse(line, &answer) && (!wanted || wanted(&answer, key)))
			return give_members() ? &answer : NULL;
	return NULL;
}

void endgrent(void)
{
	records_end(&all);
}

void setgrent(void)
{
	records_end(&all);
}

struct group *getgrent(void)
{
	if (!records_open(&all, &kind))
		return NULL;
	return next(&all, NULL, NULL);
}

struct group *fgetgrent(FILE *file)
{
	static struct records r;
	r.file = file;
	return next(&r, NULL, NULL);
}

int fgetgrent_r(FILE *file, struct group *group, char *buf, size_t len, struct group **result)
{
	int error = record_next(&kind, file, group, buf, len);
	*result = error ? NULL : group;
	return error;
}

int getgrent_r(struct group *group, char *buf, size_t len, struct group **result)
{
	int error = records_next_entry(&all, &kind, group, buf, len);
	*result = error ? NULL : group;
	return error;
}

static struct group *find(bool (*wanted)(const void *, const void *), const void *key)
{
	int kept = errno;
	if (!records_open(&one, &kind)) {
		if (errno == ENOENT)
			errno = kept;
		return NULL;
	}
	struct group *group = next(&one, wanted, key);
	fclose(one.file);
	one.file = NULL;
	errno = kept;
	return group;
}

struct group *getgrnam(const char *name)
{
	return find(has_name, name);
}

struct group *getgrgid(gid_t gid)
{
	return find(has_number, &gid);
}

int putgrent(const struct group *group, FILE *file)
{
	int bad = fprintf(file, "%s:%s:%u:", group->gr_name, group->gr_passwd, group->gr_gid) < 0;
	for (char **member = group->gr_mem; member && *member; member++)
		bad |= fprintf(file, "%s%s", member == group->gr_mem ? "" : ",", *member) < 0;
	bad |= fputc('\n', file) == EOF;
	return bad ? -1 : 0;
}
