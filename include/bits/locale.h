/* SPDX-License-Identifier: MIT */
#ifndef _BITS_LOCALE_H
#define _BITS_LOCALE_H

typedef const struct __locale *__locale_t;

#endif
