/* SPDX-License-Identifier: MIT */
/* netinet/udp.h: the header of a UDP datagram (RFC 768). */
#ifndef _NETINET_UDP_H
#define _NETINET_UDP_H

#include <stdint.h>

/* Numbers in the network's order. */
struct udphdr {
	uint16_t uh_sport, uh_dport, uh_ulen, uh_sum;
};

#define SOL_UDP 17

#endif
