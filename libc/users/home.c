/* SPDX-License-Identifier: MIT */
#include "libc/users/home.h"

#include <errno.h>
#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

char *user_home(const char *name, size_t len)
{
	struct passwd entry, *found = NULL;
	char *user = strndup(name, len), *line = NULL, *more;
	int error = ERANGE; /* the line is longer than that */
	for (size_t room = 1024; user && error == ERANGE && (more = realloc(line, room)); room *= 2) {
		line = more;
		error = len ? getpwnam_r(user, &entry, line, room, &found)
		            : getpwuid_r(getuid(), &entry, line, room, &found);
	}
	char *home = found ? strdup(found->pw_dir) : NULL;
	free(user);
	free(line);
	return home;
}
