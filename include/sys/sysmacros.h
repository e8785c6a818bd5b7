/* SPDX-License-Identifier: MIT */
/* sys/sysmacros.h: device numbers (BSD, Linux): 32 bits of major number, 32 of minor. */
#ifndef _SYS_SYSMACROS_H
#define _SYS_SYSMACROS_H

#define major(__dev) \
	((unsigned)(((unsigned long long)(__dev) >> 32 & 0xfffff000) | \
	            ((unsigned long long)(__dev) >> 8 & 0xfff)))
#define minor(__dev) \
	((unsigned)(((unsigned long long)(__dev) >> 12 & 0xffffff00) | \
	            ((unsigned long long)(__dev) & 0xff)))
#define makedev(__major, __minor) \
	(((__major) & 0xfffff000ull) << 32 | ((__major) & 0xfffull) << 8 | \
	 ((__minor) & 0xffffff00ull) << 12 | ((__minor) & 0xffull))

#endif
