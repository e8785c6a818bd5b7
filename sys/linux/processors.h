/* SPDX-License-Identifier: MIT */
#ifndef SYS_LINUX_PROCESSORS_H
#define SYS_LINUX_PROCESSORS_H

/* At most so many, less where a quota of processor time grants less (rounded up). root: what stands
 * before /proc and /sys, "" for the system's own. */
unsigned processors_within_quota(const char *root, unsigned most);

#endif
