/* SPDX-License-Identifier: MIT */
/* sys/swap.h: memory on disks (Linux). */
#ifndef _SYS_SWAP_H
#define _SYS_SWAP_H

#define SWAP_FLAG_PREFER 0x8000
#define SWAP_FLAG_PRIO_MASK 0x7fff
#define SWAP_FLAG_PRIO_SHIFT 0
#define SWAP_FLAG_DISCARD 0x10000

/* Linux. 0, or -1 with errno EPERM, EINVAL, EBUSY, ENOENT. */
int swapon(const char *__path, int __flags);
int swapoff(const char *__path);

#endif
