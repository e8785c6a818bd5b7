/* SPDX-License-Identifier: MIT */
/* sys/wait.h: waiting for children (POSIX, BSD). */
#ifndef _SYS_WAIT_H
#define _SYS_WAIT_H

#include <bits/types.h>
#include <bits/wait.h>
#include <features.h>
#include <signal.h>

typedef __pid_t pid_t;
typedef __id_t id_t;

#define WSTOPPED 2
#define WEXITED 4
#define WCONTINUED 8
#define WNOWAIT 0x01000000

#define WIFCONTINUED(s) ((s) == 0xffff)
#ifdef __FH_MISC
#define WCOREDUMP(s) ((s) & 0x80)
#endif

/* POSIX. The child that ended (-1: any; 0: of this group), its status in *status unless NULL; 0
 * with WNOHANG when none has; -1 with errno ECHILD, EINTR or EINVAL. */
pid_t wait(int *__status);
pid_t waitpid(pid_t __pid, int *__status, int __options);

#ifdef __FH_POSIX
typedef enum { P_ALL, P_PID, P_PGID, P_PIDFD } idtype_t;

/* POSIX. Waits for what options say (WEXITED, WSTOPPED, WCONTINUED; WNOWAIT leaves it for another
 * time): into *info, whose si_pid is 0 with WNOHANG when there is none. 0, or -1 with errno. */
int waitid(idtype_t __type, id_t __id, siginfo_t *__info, int __options);
#endif

#ifdef __FH_MISC
struct rusage;

/* BSD. As waitpid; also what the child used. */
pid_t wait3(int *__status, int __options, struct rusage *__usage);
pid_t wait4(pid_t __pid, int *__status, int __options, struct rusage *__usage);
#endif

#endif
