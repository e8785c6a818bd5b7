/* SPDX-License-Identifier: MIT */
#ifndef LIBC_MATH_SIGNGAM_H
#define LIBC_MATH_SIGNGAM_H

/* signgam, by a name that no ISO C program can have for itself. */
extern int __signgam;

#endif
