/* SPDX-License-Identifier: MIT */
/* strtok_r under a name that no program can define: for strtok. */
#ifndef LIBC_STRING_TOKEN_H
#define LIBC_STRING_TOKEN_H

char *next_token(char *restrict s, const char *restrict set, char **restrict rest);

#endif
