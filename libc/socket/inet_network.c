/* SPDX-License-Identifier: MIT */
#include <arpa/inet.h>
#include <ctype.h>
#include <stdlib.h>

static unsigned host_bits(in_addr_t addr)
{
	return IN_CLASSA(addr) ? 24 : IN_CLASSB(addr) ? 16 : 8;
}

/* Up to four numbers, a byte each. */
in_addr_t inet_network(const char *text)
{
	in_addr_t value = 0;
	for (int count = 0; count < 4; count++) {
		char *end;
		unsigned long part = strtoul(text, &end, 0);
		if (!isdigit((unsigned char)*text) || part > 255)
			break;
		value = value << 8 | (in_addr_t)part;
		if (!*end || isspace((unsigned char)*end))
			return value;
		if (*end != '.')
			break;
		text = end + 1;
	}
	return INADDR_NONE;
}

struct in_addr inet_makeaddr(in_addr_t net, in_addr_t host)
{
	unsigned bits = net < 128 ? 24 : net < 65536 ? 16 : 8;
	return (struct in_addr){htonl(net << bits | (host & ((1u << bits) - 1)))};
}

in_addr_t inet_lnaof(struct in_addr addr)
{
	in_addr_t value = ntohl(addr.s_addr);
	return value & ((1u << host_bits(value)) - 1);
}

in_addr_t inet_netof(struct in_addr addr)
{
	in_addr_t value = ntohl(addr.s_addr);
	return value >> host_bits(value);
}
