/* SPDX-License-Identifier: MIT */
/* pwd.h: users, from /etc/passwd (POSIX, BSD). */
#ifndef _PWD_H
#define _PWD_H

#include <bits/size.h>
#include <bits/types.h>
#include <features.h>

typedef __uid_t uid_t;
typedef __gid_t gid_t;

struct passwd {
	char *pw_name, *pw_passwd;
	uid_t pw_uid;
	gid_t pw_gid;
	char *pw_gecos, *pw_dir, *pw_shell;
};

/* POSIX. The user of that name or number, in a static object that the next call overwrites;
 * NULL with errno as it was where there is none. */
struct passwd *getpwnam(const char *__name);
struct passwd *getpwuid(uid_t __uid);

/* POSIX. The same in the caller's memory: 0 and *result, NULL where there is none; ERANGE where len
 * bytes are too few, or another error number. */
int getpwnam_r(const char *__name, struct passwd *__user, char *__buf, size_t __len,
               struct passwd **__result);
int getpwuid_r(uid_t __uid, struct passwd *__user, char *__buf, size_t __len,
               struct passwd **__result);

/* POSIX. One after the other, NULL at the end. */
struct passwd *getpwent(void);
void setpwent(void);
void endpwent(void);

#ifdef __FH_MISC
#include <bits/file.h>

/* SVID. The next of a file of that form; writes a line of it. NULL, -1 with errno. */
struct passwd *fgetpwent(FILE *__file);
int putpwent(const struct passwd *__user, FILE *__file);

/* SVID. The next, of all and of a file, in the caller's memory: 0, ENOENT at the end, ERANGE where len bytes are too
 * few: a call with more gets the same one. */
int getpwent_r(struct passwd *__user, char *__buf, size_t __len, struct passwd **__result);
int fgetpwent_r(FILE *__file, struct passwd *__user, char *__buf, size_t __len,
                struct passwd **__result);
#endif

#endif
