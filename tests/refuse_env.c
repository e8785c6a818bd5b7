/* SPDX-License-Identifier: MIT */
/*
 * Linked into programs that know nothing of it: a system that refuses what TEST_REFUSE says, names with
 * commas between them.
 *
 *   grow       the break
 *   map=K      every K-th mapping
 *   commit=K   every K-th time that reserved pages shall become usable
 *   remap      growing mappings
 */
#include "tests/refuse.h"

#include <stdlib.h>

/* What follows a name in a setting, or NULL where it is another. */
static const char *after(const char *s, const char *name)
{
	while (*name && *s == *name)
		s++, name++;
	return *name ? NULL : s;
}

__attribute__((constructor)) static void read_environment(void)
{
	const char *s = getenv("TEST_REFUSE"), *value;
	while (s && *s) {
		if (after(s, "grow"))
			refuse.no_grow = 1;
		else if (after(s, "remap"))
			refuse.no_remap = 1;
		else if ((value = after(s, "map=")))
			refuse.map_every = atol(value);
		else if ((value = after(s, "commit=")))
			refuse.commit_every = atol(value);
		else
			abort();
		while (*s && *s++ != ',')
			continue;
	}
}
