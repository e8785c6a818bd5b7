/* SPDX-License-Identifier: MIT */
/* Questions to DNS servers (RFC 1035, RFC 3596). */
#ifndef LIBC_NETDB_DNS_H
#define LIBC_NETDB_DNS_H

#include <stddef.h>

#define DNS_A 1
#define DNS_CNAME 5
#define DNS_PTR 12
#define DNS_AAAA 28
#define DNS_NAME 1017 /* bytes of a name's text at most: four for each of its bytes, and the dots */
#define DNS_QUESTION 300 /* bytes that one for a host's name takes at most */
#define DNS_ANSWER 4096 /* bytes that are read of an answer */
#define DNS_SERVERS 3
#define DNS_SEARCH 6

/* What /etc/resolv.conf says. */
struct dns_config {
	struct {
		int family;
		unsigned char bytes[16];
		unsigned scope;
	} server[DNS_SERVERS];
	int servers;
	char search[512]; /* domains, each ended by a null byte, all ended by an empty one */
	int ndots, seconds, attempts;
};

void dns_config_read(struct dns_config *config);

/* A question for name and type, class IN: its length, 0 where the name is none or has no room. */
size_t dns_question(unsigned char *buf, size_t len, const char *name, int type);

/* Sends it to the servers in turn until one answers: bytes of the answer, or EAI_... */
long dns_ask(const struct dns_config *config, unsigned char *question, size_t len,
             unsigned char answer[DNS_ANSWER]);

/* The name at offset at of a message, as text: the offset behind it, or 0. Bytes that are not plain have a backslash. */
size_t dns_read_name(const unsigned char *message, size_t len, size_t at, char name[DNS_NAME]);

#endif
