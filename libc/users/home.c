/* SPDX-License-Identifier: MIT */
#include "libc/users/home.h"

#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

char *user_home(const char *name, size_t len)
{
	enum { LONGEST = 4096 };
	struct passwd entry, *found = NULL;
	char *user = strndup(name, len), *line = malloc(LONGEST);
	if (user && line && len)
		getpwnam_r(user, &entry, line, LONGEST, &found);
	else if (user && line)
		getpwuid_r(getuid(), &entry, line, LONGEST, &found);
	char *home = found ? strdup(found->pw_dir) : NULL;
	free(user);
	free(line);
	return home;
}
