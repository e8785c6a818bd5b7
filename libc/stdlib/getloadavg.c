/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <sys/sysinfo.h>

int getloadavg(double load[], int count)
{
	struct sysinfo info;
	if (count <= 0 || sysinfo(&info))
		return count ? -1 : 0;
	if (count > 3)
		count = 3;
	for (int i = 0; i < count; i++)
		load[i] = (double)info.loads[i] / 65536; /* the kernel's SI_LOAD_SHIFT */
	return count;
}
