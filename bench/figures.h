/* SPDX-License-Identifier: MIT */
/*
 * What the programs print whose times library_times.py compares: a line that begins with a unit and
 * has the sizes, then a line a function. Through write(2): a library needs little to be measured.
 */
#ifndef BENCH_FIGURES_H
#define BENCH_FIGURES_H

#include <string.h>
#include <time.h>
#include <unistd.h>

/* Nanoseconds. */
static inline double now(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

static inline void put(const char *s, size_t len)
{
	while (len) {
		ssize_t written = write(1, s, len);
		if (written <= 0)
			_exit(1);
		s += written;
		len -= (size_t)written;
	}
}

#define COLUMN 12
#define NAME_COLUMN 24

/* The name at the left of its column. */
static inline void put_name(const char *name)
{
	char field[NAME_COLUMN];
	memset(field, ' ', sizeof field);
	memcpy(field, name, strlen(name));
	put(field, sizeof field);
}

/* To two decimals, at the right of a column. */
static inline void put_number(double value)
{
	char field[COLUMN];
	size_t at = COLUMN;
	unsigned long rest = (unsigned long)(value * 100 + 0.5);
	memset(field, ' ', sizeof field);
	field[--at] = (char)('0' + rest % 10);
	field[--at] = (char)('0' + (rest /= 10) % 10);
	field[--at] = '.';
	do
		field[--at] = (char)('0' + (rest /= 10) % 10);
	while (rest >= 10 && at > 1);
	put(field, sizeof field);
}

/* Whether it begins with one of the words; none means all. */
static inline int wanted(const char *name, char **words)
{
	if (!*words)
		return 1;
	for (; *words; words++)
		if (!strncmp(*words, name, strlen(*words)))
			return 1;
	return 0;
}

#endif
