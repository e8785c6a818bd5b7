/* SPDX-License-Identifier: MIT */
/* utmpx.h: who is logged in (POSIX). Freehold keeps no such records: there are never any. */
#ifndef _UTMPX_H
#define _UTMPX_H

#include <bits/timeval.h>
#include <bits/types.h>
#include <features.h>

typedef __pid_t pid_t;

#define EMPTY 0
#define RUN_LVL 1
#define BOOT_TIME 2
#define NEW_TIME 3
#define OLD_TIME 4
#define INIT_PROCESS 5
#define LOGIN_PROCESS 6
#define USER_PROCESS 7
#define DEAD_PROCESS 8

struct utmpx {
	short ut_type;
	pid_t ut_pid;
	char ut_line[32];
	char ut_id[4];
	char ut_user[32];
	char ut_host[256];
	struct {
		short __e_termination, __e_exit;
	} ut_exit;
	int ut_session;
	struct timeval ut_tv;
	int ut_addr_v6[4];
	char __reserved[20];
};

/* POSIX. The records: none, so NULL; nothing is written: NULL with errno ENOSYS. */
void setutxent(void);
void endutxent(void);
struct utmpx *getutxent(void);
struct utmpx *getutxid(const struct utmpx *__wanted);
struct utmpx *getutxline(const struct utmpx *__wanted);
struct utmpx *pututxline(const struct utmpx *__record);

#ifdef __FH_MISC
/* GNU. -1 with errno ENOSYS; nothing. */
int utmpxname(const char *__path);
void updwtmpx(const char *__path, const struct utmpx *__record);
#endif

#endif
