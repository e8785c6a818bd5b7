/* SPDX-License-Identifier: MIT */
#ifndef LIBC_START_PROGRAM_NAME_H
#define LIBC_START_PROGRAM_NAME_H

/* The same objects as GNU's program_invocation_short_name and program_invocation_name. */
extern char *__progname;
extern char *__progname_full;

#endif
