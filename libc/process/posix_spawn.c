/* SPDX-License-Identifier: MIT */
#include "libc/process/spawn.h"

static int run(pid_t *pid, const struct spawn *s)
{
	long ret = spawn_process(s);
	if (ret < 0)
		return (int)-ret;
	if (pid)
		*pid = (pid_t)ret;
	return 0;
}

int posix_spawn(pid_t *restrict pid, const char *restrict path,
                const posix_spawn_file_actions_t *actions, const posix_spawnattr_t *restrict attr,
                char *const argv[], char *const envp[])
{
	return run(pid, &(struct spawn){path, actions, attr, argv, envp, false});
}

int posix_spawnp(pid_t *restrict pid, const char *restrict file,
                 const posix_spawn_file_actions_t *actions, const posix_spawnattr_t *restrict attr,
                 char *const argv[], char *const envp[])
{
	return run(pid, &(struct spawn){file, actions, attr, argv, envp, true});
}
