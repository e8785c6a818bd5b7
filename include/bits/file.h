/* SPDX-License-Identifier: MIT */
/* FILE, which stdio.h and headers that read files share. */
#ifndef _BITS_FILE_H
#define _BITS_FILE_H

typedef struct __FILE FILE;

#endif
