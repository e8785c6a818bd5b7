/* SPDX-License-Identifier: MIT */
#include "libc/users/record.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "libc/thread/atfork.h"

/* Of the files that threads share. */
static struct lock lock;

void records_fork(enum fork_step step)
{
	fork_hold(&lock, step);
}

bool records_open(struct records *r, const struct record_kind *kind)
{
	if (!r->file)
		r->file = fopen(kind->path, "re");
	return r->file;
}

char *records_next(struct records *r)
{
	ssize_t len = getline(&r->line, &r->room, r->file);
	if (len < 0)
		return NULL;
	if (len && r->line[len - 1] == '\n')
		r->line[len - 1] = '\0';
	return r->line;
}

void records_close(struct records *r)
{
	if (r->file)
		fclose(r->file);
	free(r->line);
	r->file = NULL;
	r->line = NULL;
	r->room = 0;
}

void records_end(struct records *r)
{
	lock_acquire(&lock);
	records_close(r);
	lock_release(&lock);
}

bool record_cut(char *line, char **field, int count)
{
	for (int i = 0; i < count; i++) {
		field[i] = line;
		line = strchr(line, ':');
		if (!line)
			return i == count - 1;
		if (i < count - 1)
			*line++ = '\0';
	}
	return false; /* there are more */
}

bool record_number(const char *field, long long absent, long long *number)
{
	char *end;
	if (!*field) {
		*number = absent;
		return absent != -1;
	}
	*number = strtoll(field, &end, 10);
	return !*end && *number >= -1 && *number <= 0xffffffff;
}

int record_find(const struct record_kind *kind, bool (*wanted)(const void *object, const void *key),
                const void *key, void *object, char *buf, size_t len, bool *found)
{
	struct records r = {0};
	int error = 0;
	*found = false;
	if (!records_open(&r, kind))
		return errno == ENOENT || errno == ENOTDIR ? 0 : errno;
	for (char *line; !*found && (line = records_next(&r));)
		*found = kind->parse(line, object) && wanted(object, key);
	if (*found)
		error = kind->copy(object, object, buf, len);
	records_close(&r);
	return error;
}

int record_next(const struct record_kind *kind, FILE *file, void *object, char *buf, size_t len)
{
	struct records r = {.file = file};
	int error = ENOENT;
	off_t before;
	char *line;
	do {
		before = ftello(file);
		line = records_next(&r);
	} while (line && !kind->parse(line, object));
	if (line)
		error = kind->copy(object, object, buf, len);
	if (error == ERANGE)
		fseeko(file, before, SEEK_SET);
	free(r.line);
	return error;
}

int records_next_entry(struct records *r, const struct record_kind *kind, void *object, char *buf, size_t len)
{
	lock_acquire(&lock);
	int error = records_open(r, kind) ? record_next(kind, r->file, object, buf, len) : errno;
	lock_release(&lock);
	return error;
}

int record_copy_strings(char **pointer[], int count, char **buf, size_t *len)
{
	for (int i = 0; i < count; i++) {
		size_t need = strlen(*pointer[i]) + 1;
		if (need > *len)
			return ERANGE;
		*pointer[i] = memcpy(*buf, *pointer[i], need);
		*buf += need;
		*len -= need;
	}
	return 0;
}
