/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <net/if.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

/* Any socket can ask about interfaces. 0 or -errno. */
static long ask(unsigned long request, void *arg)
{
	int fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
	if (fd < 0)
		return -errno;
	long ret = sys_ioctl(fd, request, arg);
	sys_close(fd);
	return ret;
}

unsigned if_nametoindex(const char *name)
{
	struct ifreq request = {0};
	if (strlen(name) >= IF_NAMESIZE) {
		errno = ENODEV;
		return 0;
	}
	strcpy(request.ifr_name, name);
	return ret_errno(ask(SIOCGIFINDEX, &request)) ? 0 : (unsigned)request.ifr_ifindex;
}

char *if_indextoname(unsigned index, char *name)
{
	struct ifreq request = {.ifr_ifindex = (int)index};
	long ret = ask(SIOCGIFNAME, &request);
	if (ret_errno(ret == -ENODEV ? -ENXIO : ret))
		return NULL;
	return memcpy(name, request.ifr_name, IF_NAMESIZE);
}
