/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <shadow.h>
#include <stdlib.h>
#include <string.h>

#include "libc/users/record.h"

static bool parse(char *line, void *object)
{
	char *field[9];
	long number[7];
	if (!record_cut(line, field, 9) || !*field[0])
		return false;
	for (int i = 0; i < 7; i++) {
		char *end;
		number[i] = *field[i + 2] ? strtol(field[i + 2], &end, 10) : -1;
		if (*field[i + 2] && *end)
			return false;
	}
	*(struct spwd *)object = (struct spwd){
		field[0],  field[1],  number[0], number[1], number[2],
		number[3], number[4], number[5], (unsigned long)number[6],
	};
	return true;
}

static int copy(const void *object, void *to, char *buf, size_t len)
{
	struct spwd *user = to;
	*user = *(const struct spwd *)object;
	char **strings[] = {&user->sp_namp, &user->sp_pwdp};
	return record_copy_strings(strings, 2, &buf, &len);
}

static const struct record_kind kind = {SHADOW, parse, copy};

static bool has_name(const void *object, const void *key)
{
	return !strcmp(((const struct spwd *)object)->sp_namp, key);
}

int getspnam_r(const char *name, struct spwd *user, char *buf, size_t len, struct spwd **result)
{
	bool found;
	int error = record_find(&kind, has_name, name, user, buf, len, &found);
	*result = found && !error ? user : NULL;
	return error;
}

/* Of the functions without _r: the line that the answer points into. */
static struct records all, one;
static struct spwd answer;

static struct spwd *next(struct records *r)
{
	char *line;
	while ((line = records_next(r)))
		if (parse(line, &answer))
			return &answer;
	return NULL;
}

void endspent(void)
{
	records_end(&all);
}

void setspent(void)
{
	records_end(&all);
}

struct spwd *getspent(void)
{
	if (!records_open(&all, &kind))
		return NULL;
	return next(&all);
}

struct spwd *fgetspent(FILE *file)
{
	static struct records r;
	r.file = file;
	return next(&r);
}

int fgetspent_r(FILE *file, struct spwd *user, char *buf, size_t len, struct spwd **result)
{
	int error = record_next(&kind, file, user, buf, len);
	*result = error ? NULL : user;
	return error;
}

int getspent_r(struct spwd *user, char *buf, size_t len, struct spwd **result)
{
	int error = records_next_entry(&all, &kind, user, buf, len);
	*result = error ? NULL : user;
	return error;
}

struct spwd *getspnam(const char *name)
{
	if (!records_open(&one, &kind))
		return NULL;
	struct spwd *user;
	do
		user = next(&one);
	while (user && !has_name(user, name));
	fclose(one.file);
	one.file = NULL;
	return user;
}
