/* SPDX-License-Identifier: MIT */
/* struct dirent, which dirent.h shows: as the kernel writes it, on both machines. */
#ifndef _BITS_DIRENT_H
#define _BITS_DIRENT_H

#include <bits/types.h>

struct dirent {
	__ino_t d_ino;
	__off_t d_off;           /* where the next one is, for seekdir */
	unsigned short d_reclen; /* bytes of this structure that are in use */
	unsigned char d_type;    /* DT_..., DT_UNKNOWN where the file system does not tell */
	char d_name[256];
};

#endif
