/* SPDX-License-Identifier: MIT */
/* Lines of /etc that have fields between colons. */
#ifndef LIBC_USERS_RECORD_H
#define LIBC_USERS_RECORD_H

#include <stdbool.h>
#include <stdio.h>

/* A file that is read line by line, kept open or not. */
struct records {
	FILE *file;
	char *line;
	size_t room;
};

/*
 * What each of the three files does: parse makes *object out of a line, which it cuts; wanted says
 * whether it is the one; copy puts it into the caller's memory, ERANGE where that is too small.
 */
struct record_kind {
	const char *path;
	bool (*parse)(char *line, void *object);
	int (*copy)(const void *object, void *copy, char *buf, size_t len);
};

/* Opens the kind's file, where it is not open yet: false with errno. */
bool records_open(struct records *r, const struct record_kind *kind);

/* The next line, without its end. NULL at the end of the file. */
char *records_next(struct records *r);

void records_close(struct records *r);

/* The same of a file that threads share. */
void records_end(struct records *r);

/* Cuts the line into exactly count fields. */
bool record_cut(char *line, char **field, int count);

/* A number; false where the field is none. Empty: absent, where that is allowed (-1: it is not). */
bool record_number(const char *field, long long absent, long long *number);

/* The _r functions: 0, then *found says whether there is one, or an error number. */
int record_find(const struct record_kind *kind, bool (*wanted)(const void *object, const void *key),
                const void *key, void *object, char *buf, size_t len, bool *found);

/* The next one of a file, for the _r functions: 0; ENOENT at the end; ERANGE, and then it is the next one again. */
int record_next(const struct record_kind *kind, FILE *file, void *object, char *buf, size_t len);

/* The same of a file that threads share. */
int records_next_entry(struct records *r, const struct record_kind *kind, void *object, char *buf, size_t len);

/* Copies strings one after the other into buf; the pointers are changed to the copies. ERANGE
 * or 0. */
int record_copy_strings(char **pointer[], int count, char **buf, size_t *len);

#endif
