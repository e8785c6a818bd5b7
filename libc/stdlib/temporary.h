/* SPDX-License-Identifier: MIT */
/* Names that end in six random characters. */
#ifndef LIBC_STDLIB_TEMPORARY_H
#define LIBC_STDLIB_TEMPORARY_H

#include <stddef.h>

/*
 * Fills the "XXXXXX" ahead of the last suffix_len bytes of template in until make(template, argument) answers something else than
 * -EEXIST. That answer, or -EINVAL where there is no such ending.
 */
long temporary_make(char *template, size_t suffix_len, long (*make)(const char *path, int argument), int argument);

#endif
