/* SPDX-License-Identifier: MIT */
#include <sys/sysinfo.h>
#include <unistd.h>

#include "libc/ret.h"
#include "sys/linux/calls_process.h"

int sysinfo(struct sysinfo *info)
{
	return (int)ret_errno(sys_sysinfo(info));
}

int get_nprocs(void)
{
	return (int)sysconf(_SC_NPROCESSORS_ONLN);
}

int get_nprocs_conf(void)
{
	return (int)sysconf(_SC_NPROCESSORS_CONF);
}

long get_phys_pages(void)
{
	return sysconf(_SC_PHYS_PAGES);
}

long get_avphys_pages(void)
{
	return sysconf(_SC_AVPHYS_PAGES);
}
