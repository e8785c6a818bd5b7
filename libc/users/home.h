/* SPDX-License-Identifier: MIT */
#ifndef LIBC_USERS_HOME_H
#define LIBC_USERS_HOME_H

#include <stddef.h>

/* What ~user stands for: the folder of the user whose name has len bytes, 0: the caller's; in memory of its
 * own. NULL: none. */
char *user_home(const char *name, size_t len);

#endif
