/* SPDX-License-Identifier: MIT */
#ifndef LIBC_STRING_TWO_WAY_H
#define LIBC_STRING_TWO_WAY_H

#include <stdbool.h>
#include <stddef.h>

/* The first place of the needle, which is not empty, in the len bytes at s, or NULL: in linear time. */
const unsigned char *two_way(const unsigned char *s, size_t len, const unsigned char *needle,
                             size_t needle_len, bool any_case);

#endif
