/* SPDX-License-Identifier: MIT */
#include <netdb.h>
#include <string.h>

/* The numbers are IANA's; no file can change them. */
static const struct {
	const char *name, *alias;
	int number;
} protocols[] = {
	{"ip", "IP", 0}, {"icmp", "ICMP", 1}, {"igmp", "IGMP", 2}, {"ipencap", "IP-ENCAP", 4},
	{"tcp", "TCP", 6}, {"egp", "EGP", 8}, {"udp", "UDP", 17}, {"dccp", "DCCP", 33},
	{"ipv6", "IPv6", 41}, {"gre", "GRE", 47}, {"esp", "IPSEC-ESP", 50}, {"ah", "IPSEC-AH", 51},
	{"ipv6-icmp", "IPv6-ICMP", 58}, {"ospf", "OSPFIGP", 89}, {"pim", "PIM", 103},
	{"sctp", "SCTP", 132}, {"udplite", "UDPLite", 136},
};
#define COUNT (sizeof protocols / sizeof *protocols)

static unsigned next;

static struct protoent *give(unsigned i)
{
	static char *aliases[2];
	static struct protoent answer;
	aliases[0] = (char *)protocols[i].alias;
	answer = (struct protoent){(char *)protocols[i].name, aliases, protocols[i].number};
	return &answer;
}

void setprotoent(int stay)
{
	(void)stay;
	next = 0;
}

void endprotoent(void)
{
	next = 0;
}

struct protoent *getprotoent(void)
{
	return next < COUNT ? give(next++) : NULL;
}

struct protoent *getprotobyname(const char *name)
{
	for (unsigned i = 0; i < COUNT; i++)
		if (!strcmp(protocols[i].name, name) || !strcmp(protocols[i].alias, name))
			return give(i);
	return NULL;
}

struct protoent *getprotobynumber(int number)
{
	for (unsigned i = 0; i < COUNT; i++)
		if (protocols[i].number == number)
			return give(i);
	return NULL;
}
