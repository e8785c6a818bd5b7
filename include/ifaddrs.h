/* SPDX-License-Identifier: MIT */
/* ifaddrs.h: the addresses of this host's network interfaces (BSD). */
#ifndef _IFADDRS_H
#define _IFADDRS_H

#include <sys/socket.h>

struct ifaddrs {
	struct ifaddrs *ifa_next;
	char *ifa_name;
	unsigned ifa_flags; /* IFF_... of net/if.h */
	struct sockaddr *ifa_addr, *ifa_netmask; /* may be NULL */
	union {
		struct sockaddr *ifu_broadaddr, *ifu_dstaddr;
	} ifa_ifu;
	void *ifa_data;
};
#define ifa_broadaddr ifa_ifu.ifu_broadaddr
#define ifa_dstaddr ifa_ifu.ifu_dstaddr

/* BSD. A list for freeifaddrs, IPv4 and IPv6 addresses. 0, or -1 with errno. */
int getifaddrs(struct ifaddrs **__list);
void freeifaddrs(struct ifaddrs *__list);

#endif
