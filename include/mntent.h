/* SPDX-License-Identifier: MIT */
/* mntent.h: tables of mounted file systems, /etc/fstab and /proc/mounts (BSD, GNU). */
#ifndef _MNTENT_H
#define _MNTENT_H

#include <bits/file.h>

#define MNTTAB "/etc/fstab"
#define MOUNTED "/etc/mtab"
#define MNTTYPE_IGNORE "ignore"
#define MNTTYPE_NFS "nfs"
#define MNTTYPE_SWAP "swap"
#define MNTOPT_DEFAULTS "defaults"
#define MNTOPT_RO "ro"
#define MNTOPT_RW "rw"
#define MNTOPT_SUID "suid"
#define MNTOPT_NOSUID "nosuid"
#define MNTOPT_NOAUTO "noauto"

struct mntent {
	char *mnt_fsname, *mnt_dir, *mnt_type, *mnt_opts;
	int mnt_freq, mnt_passno;
};

/* BSD, GNU. A table to read; the next line in a static object or the caller's memory, NULL at
 * the end; 1. addmntent: 0, or 1 where it cannot be written. hasmntopt: where the option
 * stands, or NULL. */
FILE *setmntent(const char *__path, const char *__mode);
struct mntent *getmntent(FILE *__file);
struct mntent *getmntent_r(FILE *__file, struct mntent *__entry, char *__buf, int __len);
int addmntent(FILE *__file, const struct mntent *__entry);
int endmntent(FILE *__file);
char *hasmntopt(const struct mntent *__entry, const char *__option);

#endif
