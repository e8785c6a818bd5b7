/* SPDX-License-Identifier: MIT */
/* How many processors this process may really use: by its affinity, and by what its cgroups have as quotas:
 * so many microseconds in a period of so many. */
#include "sys/linux/processors.h"

#include "sys/linux/calls_process.h"
#include "sys/linux/cgroup.h"
#include "sys/sys.h"

static void bound(const struct cgroup_path *folder, bool v1, unsigned long *most)
{
	unsigned long quota[2];
	if (v1) {
		cgroup_read(folder, "/cpu.cfs_quota_us", &quota[0], 1);
		cgroup_read(folder, "/cpu.cfs_period_us", &quota[1], 1);
	} else {
		cgroup_read(folder, "/cpu.max", quota, 2);
	}
	if (!quota[0] || !quota[1])
		return;
	unsigned long granted = quota[0] / quota[1] + (quota[0] % quota[1] != 0);
	if (granted < *most)
		*most = granted;
}

unsigned processors_within_quota(const char *root, unsigned most)
{
	unsigned long least = most;
	cgroup_visit(&(struct cgroup_question){root, "cpu", bound, &least});
	return (unsigned)least;
}

/* The bits of the kernel's answer; 0 where it refuses. */
static unsigned by_affinity(void)
{
	unsigned long set[128];
	long bytes = sys_sched_getaffinity(0, sizeof set, set);
	unsigned count = 0;
	for (long i = 0; i < bytes / (long)sizeof *set; i++)
		for (unsigned long rest = set[i]; rest; rest &= rest - 1)
			count++;
	return count;
}

unsigned sys_processors(void)
{
	unsigned most = by_affinity();
	return most > 1 ? processors_within_quota("", most) : 1;
}
