/* SPDX-License-Identifier: MIT */
/* Names that end in six random characters. */
#ifndef LIBC_STDLIB_TEMPORARY_H
#define LIBC_STDLIB_TEMPORARY_H

/*
 * Fills the final "XXXXXX" of template in until make(template, argument) answers something else than
 * -EEXIST. That answer, or -EINVAL where there is no such ending.
 */
long temporary_make(char *template, long (*make)(const char *path, int argument), int argument);

#endif
