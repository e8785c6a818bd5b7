/* SPDX-License-Identifier: MIT */
/* spawn.h: another program in another process, at once (POSIX, GNU). */
#ifndef _SPAWN_H
#define _SPAWN_H

#include <bits/sigset.h>
#include <bits/types.h>
#include <features.h>
#include <sched.h>

typedef __mode_t mode_t;
typedef __pid_t pid_t;

#define POSIX_SPAWN_RESETIDS 1
#define POSIX_SPAWN_SETPGROUP 2
#define POSIX_SPAWN_SETSIGDEF 4
#define POSIX_SPAWN_SETSIGMASK 8
#define POSIX_SPAWN_SETSCHEDPARAM 16
#define POSIX_SPAWN_SETSCHEDULER 32
#ifdef __FH_GNU
#define POSIX_SPAWN_USEVFORK 64 /* it always is one */
#define POSIX_SPAWN_SETSID 128
#endif

typedef struct {
	short __flags;
	pid_t __group;
	sigset_t __default, __mask;
	struct sched_param __param;
	int __policy;
	int __reserved[16];
} posix_spawnattr_t;

typedef struct {
	unsigned __used, __room;
	struct __spawn_action *__actions;
	int __reserved[16];
} posix_spawn_file_actions_t;

/* POSIX. Starts a program (spawnp: searched in PATH) with these arguments and this environment:
 * first what attributes say, then the file actions in their order; either may be NULL. 0 and
 * its number in *pid, or an error number, also where the new process could not do what was
 * asked. */
int posix_spawn(pid_t *__fh_restrict __pid, const char *__fh_restrict __path,
                const posix_spawn_file_actions_t *__actions,
                const posix_spawnattr_t *__fh_restrict __attr, char *const __argv[],
                char *const __envp[]);
int posix_spawnp(pid_t *__fh_restrict __pid, const char *__fh_restrict __file,
                 const posix_spawn_file_actions_t *__actions,
                 const posix_spawnattr_t *__fh_restrict __attr, char *const __argv[],
                 char *const __envp[]);

/* POSIX. All of these: 0 or an error number (ENOMEM, EBADF, EINVAL). */
int posix_spawn_file_actions_init(posix_spawn_file_actions_t *__actions);
int posix_spawn_file_actions_destroy(posix_spawn_file_actions_t *__actions);
int posix_spawn_file_actions_addopen(posix_spawn_file_actions_t *__fh_restrict __actions, int __fd,
                                     const char *__fh_restrict __path, int __flags, mode_t __mode);
int posix_spawn_file_actions_addclose(posix_spawn_file_actions_t *__actions, int __fd);
int posix_spawn_file_actions_adddup2(posix_spawn_file_actions_t *__actions, int __fd, int __to);

int posix_spawnattr_init(posix_spawnattr_t *__attr);
int posix_spawnattr_destroy(posix_spawnattr_t *__attr);
int posix_spawnattr_getflags(const posix_spawnattr_t *__fh_restrict __attr,
                             short *__fh_restrict __flags);
int posix_spawnattr_setflags(posix_spawnattr_t *__attr, short __flags);
int posix_spawnattr_getpgroup(const posix_spawnattr_t *__fh_restrict __attr,
                              pid_t *__fh_restrict __group);
int posix_spawnattr_setpgroup(posix_spawnattr_t *__attr, pid_t __group);
int posix_spawnattr_getsigdefault(const posix_spawnattr_t *__fh_restrict __attr,
                                  sigset_t *__fh_restrict __set);
int posix_spawnattr_setsigdefault(posix_spawnattr_t *__fh_restrict __attr,
                                  const sigset_t *__fh_restrict __set);
int posix_spawnattr_getsigmask(const posix_spawnattr_t *__fh_restrict __attr,
                               sigset_t *__fh_restrict __set);
int posix_spawnattr_setsigmask(posix_spawnattr_t *__fh_restrict __attr,
                               const sigset_t *__fh_restrict __set);
int posix_spawnattr_getschedparam(const posix_spawnattr_t *__fh_restrict __attr,
                                  struct sched_param *__fh_restrict __param);
int posix_spawnattr_setschedparam(posix_spawnattr_t *__fh_restrict __attr,
                                  const struct sched_param *__fh_restrict __param);
int posix_spawnattr_getschedpolicy(const posix_spawnattr_t *__fh_restrict __attr,
                                   int *__fh_restrict __policy);
int posix_spawnattr_setschedpolicy(posix_spawnattr_t *__attr, int __policy);

#ifdef __FH_GNU
/* GNU. The working directory changes; descriptors from one on are closed. */
int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *__fh_restrict __actions,
                                         const char *__fh_restrict __path);
int posix_spawn_file_actions_addfchdir_np(posix_spawn_file_actions_t *__actions, int __fd);
int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *__actions, int __first);
#endif

#endif
