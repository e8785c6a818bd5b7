/* SPDX-License-Identifier: MIT */
/* sys/sysinfo.h: facts of the whole system (Linux, GNU). */
#ifndef _SYS_SYSINFO_H
#define _SYS_SYSINFO_H

struct sysinfo {
	long uptime;             /* seconds */
	unsigned long loads[3];  /* of 1, 5, 15 minutes, times 65536 */
	unsigned long totalram, freeram, sharedram, bufferram, totalswap, freeswap; /* in mem_unit */
	unsigned short procs, pad;
	unsigned long totalhigh, freehigh;
	unsigned mem_unit; /* bytes */
	char __reserved[20 - 2 * sizeof(long) - sizeof(int) + 64];
};

/* Linux. 0, or -1 with errno EFAULT. */
int sysinfo(struct sysinfo *__info);

/* GNU. Processors that this process may use; pages of memory, in all and free. */
int get_nprocs(void);
int get_nprocs_conf(void);
long get_phys_pages(void);
long get_avphys_pages(void);

#endif
