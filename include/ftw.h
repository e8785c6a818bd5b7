/* SPDX-License-Identifier: MIT */
/* ftw.h: walking trees of files (POSIX, GNU). */
#ifndef _FTW_H
#define _FTW_H

#include <features.h>

#include <sys/stat.h>

/* What the function is told of a file. */
#define FTW_F 0   /* neither directory nor symbolic link */
#define FTW_D 1   /* directory */
#define FTW_DNR 2 /* directory that cannot be read */
#define FTW_NS 3  /* nothing is known: stat failed */
#define FTW_SL 4  /* symbolic link (nftw: with FTW_PHYS) */
#define FTW_DP 5  /* nftw with FTW_DEPTH: directory, after all that is in it */
#define FTW_SLN 6 /* nftw: symbolic link to nothing */

/* How nftw walks. */
#define FTW_PHYS 1  /* does not follow symbolic links */
#define FTW_MOUNT 2 /* stays on one file system */
#define FTW_CHDIR 4 /* the working directory is the file's */
#define FTW_DEPTH 8 /* a directory comes after its files */
#ifdef __FH_GNU
#define FTW_ACTIONRETVAL 16 /* the function answers one of these */
#define FTW_CONTINUE 0
#define FTW_STOP 1
#define FTW_SKIP_SUBTREE 2
#define FTW_SKIP_SIBLINGS 3
#endif

struct FTW {
	int base;  /* where the name begins in the path */
	int level; /* 0: the start of the walk */
};

/* POSIX. Calls function for every file below path, path first, until it answers other than 0: that
 * answer. 0 at the end, -1 with errno. No more than one descriptor is open, whatever the limit. */
int ftw(const char *__path, int (*__function)(const char *, const struct stat *, int), int __limit);
int nftw(const char *__path,
         int (*__function)(const char *, const struct stat *, int, struct FTW *), int __limit,
         int __flags);

#endif
