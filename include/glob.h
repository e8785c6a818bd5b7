/* SPDX-License-Identifier: MIT */
/* glob.h: names of files by a pattern (POSIX, GNU). */
#ifndef _GLOB_H
#define _GLOB_H

#include <bits/size.h>
#include <features.h>

struct dirent;
struct stat;

typedef struct {
	size_t gl_pathc;  /* how many */
	char **gl_pathv;  /* the names, and a NULL */
	size_t gl_offs;   /* with GLOB_DOOFFS: NULLs ahead of them */
	int gl_flags;
	/* With GLOB_ALTDIRFUNC: in the place of closedir, readdir, opendir, lstat and stat. */
	void (*gl_closedir)(void *__dir);
	struct dirent *(*gl_readdir)(void *__dir);
	void *(*gl_opendir)(const char *__path);
	int (*gl_lstat)(const char *__fh_restrict __path, struct stat *__fh_restrict __st);
	int (*gl_stat)(const char *__fh_restrict __path, struct stat *__fh_restrict __st);
} glob_t;

#define GLOB_ERR 1       /* a folder that cannot be read is an error */
#define GLOB_MARK 2      /* folders get a slash */
#define GLOB_NOSORT 4
#define GLOB_DOOFFS 8
#define GLOB_NOCHECK 16  /* the pattern itself where nothing matches */
#define GLOB_APPEND 32   /* to what an earlier call found */
#define GLOB_NOESCAPE 64 /* a backslash is itself */
#ifdef __FH_MISC
#define GLOB_PERIOD 128      /* a leading period is no exception */
#define GLOB_MAGCHAR 256     /* set in gl_flags: the pattern had a special character */
#define GLOB_ALTDIRFUNC 512
#define GLOB_BRACE 1024      /* {a,b}: both */
#define GLOB_NOMAGIC 2048    /* as GLOB_NOCHECK for a pattern without special characters */
#define GLOB_TILDE 4096      /* ~ and ~user at the start */
#define GLOB_ONLYDIR 8192    /* only folders */
#define GLOB_TILDE_CHECK 16384 /* the same; GLOB_NOMATCH for a user that is unknown */
#endif

#define GLOB_NOSPACE 1
#define GLOB_ABORTED 2
#define GLOB_NOMATCH 3
#define GLOB_NOSYS 4

/* POSIX. The files that match. 0, or one of the numbers above. on_error (NULL: none) hears of folders
 * that cannot be read, and of errno; a non-zero answer ends it all. */
int glob(const char *__fh_restrict __pattern, int __flags,
         int (*__on_error)(const char *__path, int __error), glob_t *__fh_restrict __result);
void globfree(glob_t *__result);

#ifdef __FH_GNU
/* GNU. Non-zero: the pattern has special characters; quoted ones do not count where quote. */
int glob_pattern_p(const char *__pattern, int __quote);
#endif

#endif
