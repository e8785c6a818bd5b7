/* SPDX-License-Identifier: MIT */
/* netinet/ether.h: addresses of Ethernet as text (GNU). */
#ifndef _NETINET_ETHER_H
#define _NETINET_ETHER_H

#include <netinet/if_ether.h>

/* GNU. "0:11:22:aa:bb:cc" to an address, NULL where it is none; and back. Without _r: static
 * objects. */
struct ether_addr *ether_aton(const char *__text);
struct ether_addr *ether_aton_r(const char *__text, struct ether_addr *__addr);
char *ether_ntoa(const struct ether_addr *__addr);
char *ether_ntoa_r(const struct ether_addr *__addr, char *__buf);

/* GNU. There is no table of names (/etc/ethers): -1. */
int ether_hostton(const char *__name, struct ether_addr *__addr);
int ether_ntohost(char *__name, const struct ether_addr *__addr);

#endif
