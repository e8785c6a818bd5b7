/* SPDX-License-Identifier: MIT */
/* An address of the internet and numbers in its order of bytes, which several headers share. */
#ifndef _BITS_IN_ADDR_H
#define _BITS_IN_ADDR_H

#include <stdint.h>

typedef uint32_t __in_addr_t;

struct in_addr {
	__in_addr_t s_addr; /* in the network's order */
};

/* POSIX. Between this machine's order of bytes and the network's. */
uint32_t htonl(uint32_t __n);
uint16_t htons(uint16_t __n);
uint32_t ntohl(uint32_t __n);
uint16_t ntohs(uint16_t __n);

#endif
