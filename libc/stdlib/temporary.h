/* SPDX-License-Identifier: MIT */
/* Names that end in six random characters, or in such and a suffix. */
#ifndef LIBC_STDLIB_TEMPORARY_H
#define LIBC_STDLIB_TEMPORARY_H

/*
 * Fills the final "XXXXXX" of template in, ahead of a suffix of that many bytes, until
 * make(template, argument) answers something else than -EEXIST. That answer, or -EINVAL where there
 * is no such ending.
 */
long temporary_make(char *template, int suffix, long (*make)(const char *path, int argument),
                    int argument);

#endif
