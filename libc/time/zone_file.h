/* SPDX-License-Identifier: MIT */
/* Zones from files in TZif's form, versions 1 to 4 (RFC 8536). */
#ifndef LIBC_TIME_ZONE_FILE_H
#define LIBC_TIME_ZONE_FILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define ZONE_FILE_NAMES 256 /* bytes of a file's short names */

struct zone_file {
	const unsigned char *map; /* the whole file; NULL: there is none */
	size_t map_len;
	const unsigned char *times; /* of changes, sorted, each of `width` bytes */
	const unsigned char *after; /* a byte each: the kind of time after that change */
	const unsigned char *kinds; /* of time: offset (4), is it summer time (1), short name (1) */
	uint32_t count, kind_count;
	unsigned width;
	const char *footer;         /* a form of POSIX for what comes after the last change, up to a newline */
	char names[ZONE_FILE_NAMES];
};

struct zone_kind {
	int offset;
	bool summer;
	const char *name;
};

/* Opens the file that TZ's value names ("" or NULL: /etc/localtime). False: there is no such file, or it
 * is none of a zone. */
bool zone_file_open(struct zone_file *file, const char *name);
void zone_file_close(struct zone_file *file);

/* What the file says of that time; false: it is after the last change. */
bool zone_file_find(const struct zone_file *file, int64_t seconds, struct zone_kind *kind);

/* The latest kind that is summer time, or that is not; false: there is none. */
bool zone_file_latest(const struct zone_file *file, bool summer, struct zone_kind *kind);

#endif
