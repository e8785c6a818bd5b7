/* SPDX-License-Identifier: MIT */
#ifndef LIBC_PROCESS_SPAWN_H
#define LIBC_PROCESS_SPAWN_H

#include <spawn.h>
#include <stdbool.h>

/* What a file action does, in the new process. */
struct __spawn_action {
	enum { SPAWN_OPEN, SPAWN_CLOSE, SPAWN_DUP, SPAWN_CHDIR, SPAWN_FCHDIR, SPAWN_CLOSEFROM } kind;
	int fd, to, flags;
	mode_t mode;
	char *path; /* from malloc, or NULL */
};

struct spawn {
	const char *path;
	const posix_spawn_file_actions_t *actions; /* may be NULL, as attr may */
	const posix_spawnattr_t *attr;
	char *const *argv, *const *envp;
	bool search; /* in PATH */
};

/* posix_spawn, for the library's own use. The new process's number, or -errno. */
long spawn_process(const struct spawn *s);

#endif
