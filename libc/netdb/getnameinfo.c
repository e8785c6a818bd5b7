/* SPDX-License-Identifier: MIT */
#include <arpa/inet.h>
#include <net/if.h>
#include <netdb.h>
#include <stdio.h>
#include <string.h>

#include "libc/netdb/lookup.h"
#include "libc/netdb/service.h"
#include "libc/unistd/copy.h"

static bool read_address(struct lookup_address *a, uint16_t *port, const struct sockaddr *addr,
                         socklen_t len)
{
	struct sockaddr_in v4;
	struct sockaddr_in6 v6;
	if (len < sizeof addr->sa_family)
		return false;
	if (addr->sa_family == AF_INET && len >= sizeof v4) {
		memcpy(&v4, addr, sizeof v4);
		memcpy(a->bytes, &v4.sin_addr, 4);
		*port = ntohs(v4.sin_port);
	} else if (addr->sa_family == AF_INET6 && len >= sizeof v6) {
		memcpy(&v6, addr, sizeof v6);
		memcpy(a->bytes, &v6.sin6_addr, 16);
		a->scope = v6.sin6_scope_id;
		*port = ntohs(v6.sin6_port);
	} else {
		return false;
	}
	a->family = addr->sa_family;
	return true;
}

static int host_number(char *host, socklen_t len, const struct lookup_address *a)
{
	char text[INET6_ADDRSTRLEN + IF_NAMESIZE + 1], name[IF_NAMESIZE];
	inet_ntop(a->family, a->bytes, text, sizeof text);
	size_t used = strlen(text);
	if (a->family == AF_INET6 && a->scope) {
		if (if_indextoname(a->scope, name))
			snprintf(text + used, sizeof text - used, "%%%s", name);
		else
			snprintf(text + used, sizeof text - used, "%%%u", a->scope);
	}
	return copy_name(host, len, text) ? 0 : EAI_OVERFLOW;
}

static int host_name(char *host, socklen_t len, const struct lookup_address *a, int flags)
{
	struct lookup found = {0};
	int error = flags & NI_NUMERICHOST ? EAI_NONAME : lookup_address(&found, a);
	if (!error)
		return copy_name(host, len, found.name) ? 0 : EAI_OVERFLOW;
	return flags & NI_NAMEREQD ? EAI_NONAME : host_number(host, len, a);
}

static int service_name(char *service, socklen_t len, uint16_t port, int flags)
{
	struct lines l;
	struct service s;
	bool whole;
	if (!(flags & NI_NUMERICSERV)
	    && service_find(&l, &s, NULL, port, flags & NI_DGRAM ? "udp" : "tcp")) {
		whole = copy_name(service, len, s.name);
		lines_close(&l);
	} else {
		whole = (size_t)snprintf(service, len, "%u", port) < len;
	}
	return whole ? 0 : EAI_OVERFLOW;
}

int getnameinfo(const struct sockaddr *restrict addr, socklen_t len, char *restrict host,
                socklen_t host_len, char *restrict service, socklen_t service_len, int flags)
{
	struct lookup_address a = {0};
	uint16_t port;
	int error = 0;
	if (!read_address(&a, &port, addr, len))
		return EAI_FAMILY;
	if ((!host || !host_len) && (!service || !service_len))
		return EAI_NONAME;
	if (host && host_len)
		error = host_name(host, host_len, &a, flags);
	if (!error && service && service_len)
		error = service_name(service, service_len, port, flags);
	return error;
}
