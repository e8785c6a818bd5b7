/* SPDX-License-Identifier: MIT */
/* size_t and NULL, for the headers that show these of stddef.h and nothing else. */
#ifndef _BITS_SIZE_H
#define _BITS_SIZE_H

typedef __SIZE_TYPE__ size_t;

#define NULL ((void *)0)

#endif
