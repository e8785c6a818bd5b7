/* SPDX-License-Identifier: MIT */
/* Addresses of names, and names of addresses. */
#ifndef LIBC_NETDB_LOOKUP_H
#define LIBC_NETDB_LOOKUP_H

#include <netdb.h>
#include <stdbool.h>

#define LOOKUP_MOST 48
#define LOOKUP_NAME 256

struct lookup_address {
	int family;
	unsigned char bytes[16]; /* 4 or 16 of them */
	unsigned scope;
};

struct lookup {
	int count;
	struct lookup_address address[LOOKUP_MOST];
	char name[LOOKUP_NAME]; /* the host's own */
};

/* All of these: 0 or EAI_... family: AF_INET, AF_INET6 or AF_UNSPEC. */

/* From a number; EAI_NONAME where it is none. */
int lookup_number(struct lookup *found, const char *text, int family);

/* From /etc/hosts, then from the servers. */
int lookup_name(struct lookup *found, const char *name, int family);

/* The name of an address into found->name. */
int lookup_address(struct lookup *found, const struct lookup_address *address);

/* One more address; too many are left out. */
void lookup_add(struct lookup *found, int family, const void *bytes, unsigned scope);

/* From DNS servers (dns.c). */
int dns_name(struct lookup *found, const char *name, int family);
int dns_address(struct lookup *found, const struct lookup_address *address);

#endif
