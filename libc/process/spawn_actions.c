/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "libc/process/spawn.h"

int posix_spawn_file_actions_init(posix_spawn_file_actions_t *actions)
{
	*actions = (posix_spawn_file_actions_t){0};
	return 0;
}

int posix_spawn_file_actions_destroy(posix_spawn_file_actions_t *actions)
{
	for (unsigned i = 0; i < actions->__used; i++)
		free(actions->__actions[i].path);
	free(actions->__actions);
	return posix_spawn_file_actions_init(actions);
}

/* 0 or an error number. */
static int add(posix_spawn_file_actions_t *actions, const struct __spawn_action *a, const char *path)
{
	if (a->fd < 0 || a->to < 0)
		return EBADF;
	if (actions->__used == actions->__room) {
		unsigned room = actions->__room + 8;
		struct __spawn_action *more = realloc(actions->__actions, room * sizeof *more);
		if (!more)
			return ENOMEM;
		actions->__actions = more;
		actions->__room = room;
	}
	char *copy = path ? strdup(path) : NULL;
	if (path && !copy)
		return ENOMEM;
	actions->__actions[actions->__used] = *a;
	actions->__actions[actions->__used++].path = copy;
	return 0;
}

int posix_spawn_file_actions_addopen(posix_spawn_file_actions_t *restrict actions, int fd,
                                     const char *restrict path, int flags, mode_t mode)
{
	struct __spawn_action a = {.kind = SPAWN_OPEN, .fd = fd, .flags = flags, .mode = mode};
	return add(actions, &a, path);
}

int posix_spawn_file_actions_addclose(posix_spawn_file_actions_t *actions, int fd)
{
	return add(actions, &(struct __spawn_action){.kind = SPAWN_CLOSE, .fd = fd}, NULL);
}

int posix_spawn_file_actions_adddup2(posix_spawn_file_actions_t *actions, int fd, int to)
{
	return add(actions, &(struct __spawn_action){.kind = SPAWN_DUP, .fd = fd, .to = to}, NULL);
}

int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *restrict actions,
                                         const char *restrict path)
{
	return add(actions, &(struct __spawn_action){.kind = SPAWN_CHDIR}, path);
}

int posix_spawn_file_actions_addfchdir_np(posix_spawn_file_actions_t *actions, int fd)
{
	return add(actions, &(struct __spawn_action){.kind = SPAWN_FCHDIR, .fd = fd}, NULL);
}

int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int first)
{
	return add(actions, &(struct __spawn_action){.kind = SPAWN_CLOSEFROM, .fd = first}, NULL);
}
