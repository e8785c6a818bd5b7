/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <netdb.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "libc/netdb/lookup.h"
#include "libc/netdb/service.h"

#define FLAGS \
	(AI_PASSIVE | AI_CANONNAME | AI_NUMERICHOST | AI_V4MAPPED | AI_ALL | AI_ADDRCONFIG | \
	 AI_NUMERICSERV)

/* What a socket may be, in the order of the list. */
static const struct kind {
	int type, protocol;
	const char *name; /* in /etc/services; NULL: has no ports */
} kinds[] = {
	{SOCK_STREAM, IPPROTO_TCP, "tcp"},
	{SOCK_DGRAM, IPPROTO_UDP, "udp"},
	{SOCK_RAW, 0, NULL},
};
#define KINDS (sizeof kinds / sizeof *kinds)

struct node {
	struct addrinfo info;
	union {
		struct sockaddr any;
		struct sockaddr_in v4;
		struct sockaddr_in6 v6;
	} addr;
};

struct port {
	const struct kind *kind;
	int protocol;
	uint16_t number;
};

/* Does one of the kinds fit what is asked for? */
static bool fits(const struct kind *k, const struct addrinfo *hints)
{
	if (hints->ai_socktype && k->type != hints->ai_socktype)
		return false;
	return !hints->ai_protocol || !k->protocol || k->protocol == hints->ai_protocol;
}

static int port_of(const struct kind *k, const char *service, int flags, uint16_t *number)
{
	struct lines l;
	struct service s;
	char *end;
	*number = 0;
	if (!service)
		return 0;
	unsigned long n = strtoul(service, &end, 10);
	if (*service && !*end) {
		if (n > 65535)
			return EAI_SERVICE;
		*number = (uint16_t)n;
		return 0;
	}
	if (flags & AI_NUMERICSERV)
		return EAI_NONAME;
	if (!k->name || !service_find(&l, &s, service, -1, k->name))
		return EAI_SERVICE;
	*number = (uint16_t)s.port;
	lines_close(&l);
	return 0;
}

/* How many, or EAI_... */
static int find_ports(struct port port[KINDS], const char *service, const struct addrinfo *hints)
{
	int count = 0, error = hints->ai_socktype ? EAI_SOCKTYPE : EAI_SERVICE;
	for (size_t i = 0; i < KINDS; i++) {
		if (!fits(&kinds[i], hints) || (service && !kinds[i].name && !hints->ai_socktype))
			continue;
		error = port_of(&kinds[i], service, hints->ai_flags, &port[count].number);
		if (error == EAI_NONAME)
			return error;
		if (error)
			continue;
		port[count].kind = &kinds[i];
		port[count++].protocol = kinds[i].protocol ? kinds[i].protocol : hints->ai_protocol;
	}
	return count ? count : error;
}

static socklen_t fill(struct node *n, const struct lookup_address *a, uint16_t port)
{
	if (a->family == AF_INET) {
		n->addr.v4 = (struct sockaddr_in){.sin_family = AF_INET, .sin_port = htons(port)};
		memcpy(&n->addr.v4.sin_addr, a->bytes, 4);
		return sizeof n->addr.v4;
	}
	n->addr.v6 = (struct sockaddr_in6){
		.sin6_family = AF_INET6, .sin6_port = htons(port), .sin6_scope_id = a->scope,
	};
	memcpy(&n->addr.v6.sin6_addr, a->bytes, 16);
	return sizeof n->addr.v6;
}

/* Is there a way there? Connecting a datagram socket sends nothing. */
static bool reachable(const struct lookup_address *a)
{
	struct node n;
	socklen_t len = fill(&n, a, 9);
	int fd = socket(a->family, SOCK_DGRAM | SOCK_CLOEXEC, 0);
	bool good = fd >= 0 && !connect(fd, &n.addr.any, len);
	if (fd >= 0)
		close(fd);
	return good;
}

static bool configured(int family)
{
	struct lookup_address loopback = {.family = family, .bytes = {127, 0, 0, 1}};
	if (family == AF_INET6)
		memcpy(loopback.bytes, &in6addr_loopback, 16);
	return reachable(&loopback);
}

/* First those that can be reached, else in the order in which they came (RFC 6724, its rule 1). */
static void sort(struct lookup *found)
{
	struct lookup_address away[LOOKUP_MOST];
	int here = 0, there = 0;
	for (int i = 0; found->count > 1 && i < found->count; i++) {
		if (reachable(&found->address[i]))
			found->address[here++] = found->address[i];
		else
			away[there++] = found->address[i];
	}
	memcpy(found->address + here, away, (size_t)there * sizeof *away);
}

static void without_host(struct lookup *found, int family, bool passive)
{
	const struct in_addr loopback = {htonl(INADDR_LOOPBACK)}, any = {0};
	if (family != AF_INET && passive)
		lookup_add(found, AF_INET6, &in6addr_any, 0);
	if (family != AF_INET6)
		lookup_add(found, AF_INET, passive ? &any : &loopback, 0);
	if (family != AF_INET && !passive)
		lookup_add(found, AF_INET6, &in6addr_loopback, 0);
	found->name[0] = '\0';
}

/* IPv4 addresses as IPv6 ones, for who wants those alone. */
static void map_v4(struct lookup *found)
{
	for (int i = 0; i < found->count; i++) {
		struct lookup_address *a = &found->address[i];
		if (a->family != AF_INET)
			continue;
		memcpy(a->bytes + 12, a->bytes, 4);
		memset(a->bytes, 0, 10);
		memset(a->bytes + 10, 0xff, 2);
		a->family = AF_INET6;
	}
}

static int find_host(struct lookup *found, const char *host, const struct addrinfo *hints)
{
	int family = hints->ai_family;
	if (!host) {
		without_host(found, family, hints->ai_flags & AI_PASSIVE);
		return 0;
	}
	bool map = family == AF_INET6 && hints->ai_flags & AI_V4MAPPED;
	int error = lookup_number(found, host, map ? AF_UNSPEC : family);
	if (!error) {
		if (strlen(host) < sizeof found->name)
			strcpy(found->name, host);
		if (map)
			map_v4(found);
		return 0;
	}
	if (error != EAI_NONAME || hints->ai_flags & AI_NUMERICHOST)
		return error;
	if (hints->ai_flags & AI_ADDRCONFIG && family == AF_UNSPEC) {
		bool v4 = configured(AF_INET), v6 = configured(AF_INET6);
		if (v4 != v6)
			family = v4 ? AF_INET : AF_INET6;
	}
	error = lookup_name(found, host, map && hints->ai_flags & AI_ALL ? AF_UNSPEC : family);
	if (error && map)
		error = lookup_name(found, host, AF_INET);
	if (map)
		map_v4(found);
	if (!error)
		sort(found);
	return error;
}

static struct addrinfo **append(struct addrinfo **end, const struct lookup_address *a,
                                const struct port *port)
{
	struct node *n = calloc(1, sizeof *n);
	if (!n)
		return NULL;
	n->info.ai_family = a->family;
	n->info.ai_socktype = port->kind->type;
	n->info.ai_protocol = port->protocol;
	n->info.ai_addrlen = fill(n, a, port->number);
	n->info.ai_addr = &n->addr.any;
	*end = &n->info;
	return &n->info.ai_next;
}

/* 0 or EAI_MEMORY. */
static int make_list(const struct lookup *found, const struct port *port, int ports, bool canonical,
                     struct addrinfo **list)
{
	struct addrinfo *first = NULL, **end = &first;
	for (int i = 0; end && i < found->count; i++)
		for (int j = 0; end && j < ports; j++)
			end = append(end, &found->address[i], &port[j]);
	if (end && canonical && first && !(first->ai_canonname = strdup(found->name)))
		end = NULL;
	if (!end) {
		freeaddrinfo(first);
		return EAI_MEMORY;
	}
	*list = first;
	return 0;
}

int getaddrinfo(const char *restrict host, const char *restrict service,
                const struct addrinfo *restrict hints, struct addrinfo **restrict list)
{
	static const struct addrinfo usual = {.ai_flags = AI_V4MAPPED | AI_ADDRCONFIG};
	struct port port[KINDS];
	struct lookup found = {0};
	if (!hints)
		hints = &usual;
	if (!host && !service)
		return EAI_NONAME;
	if (hints->ai_flags & ~FLAGS || (hints->ai_flags & AI_CANONNAME && !host))
		return EAI_BADFLAGS;
	if (hints->ai_family != AF_UNSPEC && hints->ai_family != AF_INET && hints->ai_family != AF_INET6)
		return EAI_FAMILY;
	int ports = find_ports(port, service, hints);
	if (ports < 0)
		return ports;
	int error = find_host(&found, host, hints);
	if (error)
		return error;
	return make_list(&found, port, ports, hints->ai_flags & AI_CANONNAME, list);
}

void freeaddrinfo(struct addrinfo *list)
{
	while (list) {
		struct addrinfo *next = list->ai_next;
		free(list->ai_canonname);
		free(list); /* the node that it begins */
		list = next;
	}
}
