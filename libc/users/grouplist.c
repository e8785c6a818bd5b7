/* SPDX-License-Identifier: MIT */
#include <grp.h>
#include <stdlib.h>
#include <string.h>

#include "libc/users/record.h"

/* Whether the names between commas hold the user's. */
static bool has_member(const char *names, const char *user)
{
	size_t len = strlen(user);
	while (*names) {
		size_t n = strcspn(names, ",");
		if (n == len && !memcmp(names, user, n))
			return true;
		names += n + (names[n] == ',');
	}
	return false;
}

int getgrouplist(const char *user, gid_t group, gid_t *groups, int *count)
{
	struct records r = {.file = fopen("/etc/group", "re")};
	int room = *count, n = 1;
	if (room > 0)
		groups[0] = group;
	for (char *line; r.file && (line = records_next(&r));) {
		char *field[4];
		long long gid;
		if (!record_cut(line, field, 4) || !record_number(field[2], -1, &gid)
		    || (gid_t)gid == group || !has_member(field[3], user))
			continue;
		if (n < room)
			groups[n] = (gid_t)gid;
		n++;
	}
	records_close(&r);
	*count = n;
	return n > room ? -1 : n;
}

int initgroups(const char *user, gid_t group)
{
	gid_t some[64], *groups = some;
	int count = 64;
	if (getgrouplist(user, group, groups, &count) < 0) {
		groups = reallocarray(NULL, (size_t)count, sizeof *groups);
		if (!groups)
			return -1;
		int room = count;
		getgrouplist(user, group, groups, &count);
		if (count > room)
			count = room; /* the file has grown meanwhile */
	}
	int ret = setgroups((size_t)count, groups);
	if (groups != some)
		free(groups);
	return ret;
}
