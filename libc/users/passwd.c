/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <pwd.h>
#include <stdlib.h>
#include <string.h>

#include "libc/users/record.h"

static bool parse(char *line, void *object)
{
	char *field[7];
	long long uid, gid;
	if (!record_cut(line, field, 7) || !*field[0] || !record_number(field[2], -1, &uid)
	    || !record_number(field[3], -1, &gid))
		return false;
	*(struct passwd *)object = (struct passwd){
		field[0], field[1], (uid_t)uid, (gid_t)gid, field[4], field[5], field[6],
	};
	return true;
}

static int copy(const void *object, void *to, char *buf, size_t len)
{
	struct passwd *user = to;
	*user = *(const struct passwd *)object;
	char **strings[] = {
		&user->pw_name, &user->pw_passwd, &user->pw_gecos, &user->pw_dir, &user->pw_shell,
	};
	return record_copy_strings(strings, 5, &buf, &len);
}

static const struct record_kind kind = {"/etc/passwd", parse, copy};

static bool has_name(const void *object, const void *key)
{
	return !strcmp(((const struct passwd *)object)->pw_name, key);
}

static bool has_number(const void *object, const void *key)
{
	return ((const struct passwd *)object)->pw_uid == *(const uid_t *)key;
}

int getpwnam_r(const char *name, struct passwd *user, char *buf, size_t len, struct passwd **result)
{
	bool found;
	int error = record_find(&kind, has_name, name, user, buf, len, &found);
	*result = found && !error ? user : NULL;
	return error;
}

int getpwuid_r(uid_t uid, struct passwd *user, char *buf, size_t len, struct passwd **result)
{
	bool found;
	int error = record_find(&kind, has_number, &uid, user, buf, len, &found);
	*result = found && !error ? user : NULL;
	return error;
}

/* Of the functions without _r: the line that the answer points into. */
static struct records all, one;
static struct passwd answer;

static struct passwd *next(struct records *r)
{
	char *line;
	while ((line = records_next(r)))
		if (parse(line, &answer))
			return &answer;
	return NULL;
}

void endpwent(void)
{
	records_end(&all);
}

void setpwent(void)
{
	records_end(&all);
}

struct passwd *getpwent(void)
{
	if (!records_open(&all, &kind))
		return NULL;
	return next(&all);
}

struct passwd *fgetpwent(FILE *file)
{
	static struct records r;
	r.file = file;
	return next(&r);
}

int fgetpwent_r(FILE *file, struct passwd *user, char *buf, size_t len, struct passwd **result)
{
	int error = record_next(&kind, file, user, buf, len);
	*result = error ? NULL : user;
	return error;
}

int getpwent_r(struct passwd *user, char *buf, size_t len, struct passwd **result)
{
	int error = records_next_entry(&all, &kind, user, buf, len);
	*result = error ? NULL : user;
	return error;
}

static struct passwd *find(bool (*wanted)(const void *, const void *), const void *key)
{
	int kept = errno;
	if (!records_open(&one, &kind)) {
		if (errno == ENOENT)
			errno = kept;
		return NULL;
	}
	struct passwd *user;
	do
		user = next(&one);
	while (user && !wanted(user, key));
	fclose(one.file);
	one.file = NULL;
	errno = kept;
	return user;
}

struct passwd *getpwnam(const char *name)
{
	return find(has_name, name);
}

struct passwd *getpwuid(uid_t uid)
{
	return find(has_number, &uid);
}

int putpwent(const struct passwd *user, FILE *file)
{
	return fprintf(file, "%s:%s:%u:%u:%s:%s:%s\n", user->pw_name, user->pw_passwd, user->pw_uid,
	               user->pw_gid, user->pw_gecos, user->pw_dir, user->pw_shell) < 0 ? -1 : 0;
}
