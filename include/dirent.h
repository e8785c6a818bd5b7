/* SPDX-License-Identifier: MIT */
/* dirent.h: reading directories (POSIX, BSD, GNU). */
#ifndef _DIRENT_H
#define _DIRENT_H

#include <features.h>

#include <bits/dirent.h>
#include <bits/size.h>
#include <bits/types.h>

typedef __ino_t ino_t;
typedef __ssize_t ssize_t;
typedef struct __dir DIR;

#define d_fileno d_ino
#ifdef __FH_MISC
#define _DIRENT_HAVE_D_RECLEN 1
#define _DIRENT_HAVE_D_OFF 1
#define _DIRENT_HAVE_D_TYPE 1
#define MAXNAMLEN 255

#define DT_UNKNOWN 0
#define DT_FIFO 1
#define DT_CHR 2
#define DT_DIR 4
#define DT_BLK 6
#define DT_REG 8
#define DT_LNK 10
#define DT_SOCK 12
#define DT_WHT 14
#define IFTODT(__mode) (((__mode) & 0170000) >> 12)
#define DTTOIF(__type) ((__type) << 12)
#endif

/* POSIX. A directory to read, or NULL with errno (ENOENT, ENOTDIR, EACCES, EMFILE, ENOMEM).
 * fdopendir takes the descriptor over. */
DIR *opendir(const char *__path);
DIR *fdopendir(int __fd);

/* POSIX. 0, or -1 with errno. */
int closedir(DIR *__dir);

/* POSIX. The next entry, good until the next call, "." and ".." among them. NULL at the end, with
 * errno as it was, or on an error. */
struct dirent *readdir(DIR *__dir);

/* POSIX (obsolete). The same into *entry; *result is entry, or NULL at the end. 0 or an error
 * number. */
int readdir_r(DIR *__fh_restrict __dir, struct dirent *__fh_restrict __entry,
              struct dirent **__fh_restrict __result);

/* POSIX. Back to the start; a position, and back to it. */
void rewinddir(DIR *__dir);
long telldir(DIR *__dir);
void seekdir(DIR *__dir, long __position);

/* POSIX. The descriptor that is read, which stays the directory's. */
int dirfd(DIR *__dir);

/* POSIX. The entries that filter (NULL: all) wants, sorted by compare (NULL: not), each and the
 * list from malloc. Their number, or -1 with errno. alphasort: as strcoll has it. */
int scandir(const char *__path, struct dirent ***__list,
            int (*__filter)(const struct dirent *),
            int (*__compare)(const struct dirent **, const struct dirent **));
int alphasort(const struct dirent **__a, const struct dirent **__b);

#ifdef __FH_GNU
/* GNU. scandir below the directory dir; names with numbers in the order of the numbers. */
int scandirat(int __dir, const char *__path, struct dirent ***__list,
              int (*__filter)(const struct dirent *),
              int (*__compare)(const struct dirent **, const struct dirent **));
int versionsort(const struct dirent **__a, const struct dirent **__b);
#endif

#ifdef __FH_MISC
/* Linux, BSD. Entries as the kernel packs them; bytes, 0 at the end, -1 with errno. */
ssize_t getdents(int __fd, void *__buf, size_t __len);
#ifdef __FH_GNU
ssize_t getdents64(int __fd, void *__buf, size_t __len);
#endif
#endif

#endif
