/* SPDX-License-Identifier: MIT */
/* Addresses of sockets, which the headers of the network share. */
#ifndef _BITS_SOCKADDR_H
#define _BITS_SOCKADDR_H

#include <bits/types.h>

typedef unsigned short __sa_family_t;

struct sockaddr {
	__sa_family_t sa_family;
	char sa_data[14];
};

/* As great as any, aligned for all. */
struct sockaddr_storage {
	__sa_family_t ss_family;
	char __bytes[128 - sizeof(__sa_family_t) - sizeof(unsigned long)];
	unsigned long __align;
};

#endif
