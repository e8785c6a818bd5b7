/* SPDX-License-Identifier: MIT */
/* netdb.h without a network: numbers, services, this host. (tests/tool/dns.sh asks servers.) */
#include "tests/check.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netdb.h>
#include <stdlib.h>
#include <string.h>

static int v4_port(const struct addrinfo *a, uint32_t *addr)
{
	struct sockaddr_in in;
	if (a->ai_family != AF_INET || a->ai_addrlen != sizeof in)
		return -1;
	memcpy(&in, a->ai_addr, sizeof in);
	*addr = ntohl(in.sin_addr.s_addr);
	return ntohs(in.sin_port);
}

static void numbers(void)
{
	struct addrinfo hints = {.ai_socktype = SOCK_STREAM}, *list = NULL;
	uint32_t addr = 0;
	CHECK_EQ(getaddrinfo("1.2.3.4", "80", &hints, &list), 0);
	CHECK_EQ(v4_port(list, &addr), 80);
	CHECK_EQ(addr, 0x01020304);
	CHECK_EQ(list->ai_socktype, SOCK_STREAM);
	CHECK_EQ(list->ai_protocol, IPPROTO_TCP);
	CHECK(!list->ai_next && !list->ai_canonname);
	freeaddrinfo(list);

	CHECK_EQ(getaddrinfo("1.2.3.4", "80", NULL, &list), 0);
	int count = 0, types = 0;
	for (struct addrinfo *a = list; a; a = a->ai_next) {
		count++;
		types |= 1 << a->ai_socktype;
	}
	CHECK(count >= 2);
	CHECK_EQ(types & 6, 6);
	freeaddrinfo(list);

	hints.ai_flags = AI_NUMERICHOST | AI_CANONNAME;
	CHECK_EQ(getaddrinfo("::1", NULL, &hints, &list), 0);
	CHECK_EQ(list->ai_family, AF_INET6);
	CHECK_EQ(list->ai_addrlen, sizeof(struct sockaddr_in6));
	CHECK_STR(list->ai_canonname, "::1");
	freeaddrinfo(list);
	CHECK_EQ(getaddrinfo("localhost", NULL, &hints, &list), EAI_NONAME);
	hints.ai_flags = 0;
	hints.ai_family = AF_INET6;
	CHECK_EQ(getaddrinfo("1.2.3.4", NULL, &hints, &list), EAI_ADDRFAMILY);
	hints.ai_flags = AI_V4MAPPED;
	CHECK_EQ(getaddrinfo("1.2.3.4", NULL, &hints, &list), 0);
	struct sockaddr_in6 in6;
	memcpy(&in6, list->ai_addr, sizeof in6);
	CHECK(IN6_IS_ADDR_V4MAPPED(&in6.sin6_addr));
	freeaddrinfo(list);

	hints = (struct addrinfo){.ai_socktype = SOCK_STREAM, .ai_family = AF_INET, .ai_flags = AI_PASSIVE};
	CHECK_EQ(getaddrinfo(NULL, "1234", &hints, &list), 0);
	CHECK_EQ(v4_port(list, &addr), 1234);
	CHECK_EQ(addr, 0);
	freeaddrinfo(list);
	hints.ai_flags = 0;
	CHECK_EQ(getaddrinfo(NULL, "1234", &hints, &list), 0);
	CHECK_EQ(v4_port(list, &addr), 1234);
	CHECK_EQ(addr, 0x7f000001);
	freeaddrinfo(list);
	CHECK_EQ(getaddrinfo("localhost", "1234", &hints, &list), 0);
	CHECK_EQ(v4_port(list, &addr), 1234);
	CHECK_EQ(addr, 0x7f000001);
	freeaddrinfo(list);
}

static void wrong(void)
{
	struct addrinfo hints = {0}, *list = NULL;
	CHECK_EQ(getaddrinfo(NULL, NULL, NULL, &list), EAI_NONAME);
	hints.ai_family = 99;
	CHECK_EQ(getaddrinfo("1.2.3.4", NULL, &hints, &list), EAI_FAMILY);
	hints = (struct addrinfo){.ai_socktype = 77};
	CHECK_EQ(getaddrinfo("1.2.3.4", NULL, &hints, &list), EAI_SOCKTYPE);
	hints = (struct addrinfo){.ai_flags = 0x40000000};
	CHECK_EQ(getaddrinfo("1.2.3.4", NULL, &hints, &list), EAI_BADFLAGS);
	hints = (struct addrinfo){.ai_flags = AI_CANONNAME};
	CHECK_EQ(getaddrinfo(NULL, "1", &hints, &list), EAI_BADFLAGS);
	hints = (struct addrinfo){.ai_flags = AI_NUMERICSERV};
	CHECK_EQ(getaddrinfo("1.2.3.4", "no-number", &hints, &list), EAI_NONAME);
	hints = (struct addrinfo){.ai_socktype = SOCK_STREAM};
	CHECK_EQ(getaddrinfo("1.2.3.4", "no-such-service", &hints, &list), EAI_SERVICE);
	CHECK(*gai_strerror(EAI_NONAME) && *gai_strerror(12345));
	CHECK(strcmp(gai_strerror(EAI_NONAME), gai_strerror(EAI_FAMILY)));
}

static void names(void)
{
	char host[64] = "", service[32] = "";
	struct sockaddr_in in = {.sin_family = AF_INET, .sin_port = htons(4711)};
	in.sin_addr.s_addr = htonl(0x01020304);
	const struct sockaddr *addr = (const struct sockaddr *)&in;
	CHECK_EQ(getnameinfo(addr, sizeof in, host, sizeof host, service, sizeof service,
	                     NI_NUMERICHOST | NI_NUMERICSERV), 0);
	CHECK_STR(host, "1.2.3.4");
	CHECK_STR(service, "4711");
	CHECK_EQ(getnameinfo(addr, sizeof in, host, 3, NULL, 0, NI_NUMERICHOST), EAI_OVERFLOW);
	CHECK_EQ(getnameinfo(addr, 4, host, sizeof host, NULL, 0, NI_NUMERICHOST), EAI_FAMILY);
	struct sockaddr_in6 in6 = {.sin6_family = AF_INET6, .sin6_addr = IN6ADDR_LOOPBACK_INIT};
	CHECK_EQ(getnameinfo((struct sockaddr *)&in6, sizeof in6, host, sizeof host, NULL, 0,
	                     NI_NUMERICHOST), 0);
	CHECK_STR(host, "::1");
}

static void hosts(void)
{
	struct hostent *h = gethostbyname("9.8.7.6"), own, *result = NULL;
	char buf[512];
	int error = 0;
	CHECK(h);
	if (!h)
		return;
	CHECK_STR(h->h_name, "9.8.7.6");
	CHECK_EQ(h->h_addrtype, AF_INET);
	CHECK_EQ(h->h_length, 4);
	CHECK_MEM(h->h_addr, "\x09\x08\x07\x06", 4);
	CHECK(!h->h_addr_list[1] && !h->h_aliases[0]);
	CHECK_EQ(gethostbyname_r("localhost", &own, buf, sizeof buf, &result, &error), 0);
	CHECK(result == &own);
	CHECK_MEM(own.h_addr, "\x7f\0\0\1", 4);
	CHECK_EQ(gethostbyname_r("localhost", &own, buf, 3, &result, &error), ERANGE);
	CHECK(!result);
	h = gethostbyname2("::1", AF_INET6);
	CHECK(h && h->h_length == 16);
}

static void tables(void)
{
	struct protoent *p = getprotobyname("tcp");
	CHECK(p && p->p_proto == 6);
	p = getprotobynumber(17);
	CHECK(p && !strcmp(p->p_name, "udp"));
	CHECK(!getprotobyname("no-such-protocol"));
	setprotoent(0);
	p = getprotoent();
	CHECK(p && p->p_proto == 0);
	endprotoent();

	/* Where the host has such a table. */
	setservent(0);
	struct servent *s = getservent();
	int there = s != NULL;
	endservent();
	s = getservbyname("domain", "udp");
	CHECK_EQ(s != NULL, there);
	CHECK(!s || (ntohs((uint16_t)s->s_port) == 53 && !strcmp(s->s_proto, "udp")));
	s = getservbyport(htons(22), "tcp");
	CHECK_EQ(s != NULL, there);
	CHECK(!s || !strcmp(s->s_name, "ssh"));
	CHECK(!getservbyname("no-such-service", NULL));
	CHECK(!getservbyport(htons(22), "no-such-protocol"));
	struct addrinfo hints = {.ai_socktype = SOCK_DGRAM}, *list = NULL;
	uint32_t addr;
	CHECK_EQ(getaddrinfo("1.2.3.4", "domain", &hints, &list), there ? 0 : EAI_SERVICE);
	CHECK(!list || v4_port(list, &addr) == 53);
	freeaddrinfo(list);
}

int main(void)
{
	alarm(60);
	numbers();
	wrong();
	names();
	hosts();
	tables();
	return check_done();
}
