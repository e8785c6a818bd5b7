/* SPDX-License-Identifier: MIT */
/* grp.h: groups of users, from /etc/group (POSIX, BSD). */
#ifndef _GRP_H
#define _GRP_H

#include <bits/size.h>
#include <bits/types.h>
#include <features.h>

typedef __gid_t gid_t;

struct group {
	char *gr_name, *gr_passwd;
	gid_t gr_gid;
	char **gr_mem; /* names of users, ended by NULL */
};

/* POSIX. As pwd.h's functions. */
struct group *getgrnam(const char *__name);
struct group *getgrgid(gid_t __gid);
int getgrnam_r(const char *__name, struct group *__group, char *__buf, size_t __len,
               struct group **__result);
int getgrgid_r(gid_t __gid, struct group *__group, char *__buf, size_t __len,
               struct group **__result);
struct group *getgrent(void);
void setgrent(void);
void endgrent(void);

#ifdef __FH_MISC
#include <bits/file.h>

/* SVID. As pwd.h's functions. */
struct group *fgetgrent(FILE *__file);
int putgrent(const struct group *__group, FILE *__file);
int getgrent_r(struct group *__group, char *__buf, size_t __len, struct group **__result);
int fgetgrent_r(FILE *__file, struct group *__group, char *__buf, size_t __len,
                struct group **__result);

/* BSD. The groups that a user is in, group first: their number, or -1 where *count are too few;
 * *count becomes how many there are. */
int getgrouplist(const char *__user, gid_t __group, gid_t *__groups, int *__count);

/* BSD. Makes them the process's further groups. 0, or -1 with errno EPERM, ENOMEM. */
int initgroups(const char *__user, gid_t __group);
int setgroups(size_t __count, const gid_t *__groups);
#endif

#endif
