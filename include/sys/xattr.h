/* SPDX-License-Identifier: MIT */
/* sys/xattr.h: attributes of files, "user.NAME" and the like (Linux). */
#ifndef _SYS_XATTR_H
#define _SYS_XATTR_H

#include <bits/size.h>
#include <bits/types.h>

typedef __ssize_t ssize_t;

#define XATTR_CREATE 1  /* it must be new */
#define XATTR_REPLACE 2 /* it must be there */

/* Linux. Bytes of a value, or of the list of names (each ends with a null byte); len 0 only
 * asks. -1 with errno (ENODATA: there is no such attribute, ENOTSUP, ERANGE: len is too small,
 * EEXIST, ...). The l forms do not follow a symbolic link. */
ssize_t getxattr(const char *__path, const char *__name, void *__value, size_t __len);
int setxattr(const char *__path, const char *__name, const void *__value, size_t __len, int __flags);
ssize_t listxattr(const char *__path, char *__list, size_t __len);
int removexattr(const char *__path, const char *__name);
ssize_t lgetxattr(const char *__path, const char *__name, void *__value, size_t __len);
int lsetxattr(const char *__path, const char *__name, const void *__value, size_t __len, int __flags);
ssize_t llistxattr(const char *__path, char *__list, size_t __len);
int lremovexattr(const char *__path, const char *__name);
ssize_t fgetxattr(int __fd, const char *__name, void *__value, size_t __len);
int fsetxattr(int __fd, const char *__name, const void *__value, size_t __len, int __flags);
ssize_t flistxattr(int __fd, char *__list, size_t __len);
int fremovexattr(int __fd, const char *__name);

#endif
