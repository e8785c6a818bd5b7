/* SPDX-License-Identifier: MIT */
/* arpa/inet.h: addresses of the internet as text (POSIX, BSD). */
#ifndef _ARPA_INET_H
#define _ARPA_INET_H

#include <netinet/in.h>

/* POSIX. A number from "1.2.3.4", "1.2.3" (the last has 16 bits), ... in decimal, octal or
 * hexadecimal: in the network's order, INADDR_NONE where it is none. inet_ntoa: in a static
 * buffer. */
in_addr_t inet_addr(const char *__text);
char *inet_ntoa(struct in_addr __addr);

/* POSIX. Text to an address of the family: 1, 0 where it is none, -1 with errno EAFNOSUPPORT.
 * And back: buf, or NULL with errno EAFNOSUPPORT or ENOSPC (len bytes are too few). */
int inet_pton(int __family, const char *__fh_restrict __text, void *__fh_restrict __addr);
const char *inet_ntop(int __family, const void *__fh_restrict __addr, char *__fh_restrict __buf,
                      socklen_t __len);

#ifdef __FH_MISC
/* BSD. inet_addr that tells: 1, or 0 where it is none. */
int inet_aton(const char *__text, struct in_addr *__addr);

/* BSD. The number of a network, and address of a host in it, by the classes of old; parts of an
 * address. In this machine's order. */
in_addr_t inet_network(const char *__text);
struct in_addr inet_makeaddr(in_addr_t __net, in_addr_t __host);
in_addr_t inet_lnaof(struct in_addr __addr);
in_addr_t inet_netof(struct in_addr __addr);
#endif

#endif
