/* SPDX-License-Identifier: MIT */
/* Counts of blocks and files, which sys/statfs.h and sys/statvfs.h share: 64-bit everywhere. */
#ifndef _BITS_FS_COUNTS_H
#define _BITS_FS_COUNTS_H

#if __LONG_MAX__ > 0x7fffffff
typedef unsigned long __fsblkcnt_t;
typedef unsigned long __fsfilcnt_t;
#else
typedef unsigned long long __fsblkcnt_t;
typedef unsigned long long __fsfilcnt_t;
#endif

#endif
