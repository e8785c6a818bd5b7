/* SPDX-License-Identifier: MIT */
#include "libc/netdb/lookup.h"

#include <arpa/inet.h>
#include <net/if.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "libc/netdb/lines.h"
#include "libc/socket/inet_read.h"

void lookup_add(struct lookup *found, int family, const void *bytes, unsigned scope)
{
	if (found->count == LOOKUP_MOST)
		return;
	struct lookup_address *a = &found->address[found->count++];
	a->family = family;
	a->scope = scope;
	memcpy(a->bytes, bytes, family == AF_INET ? 4 : 16);
}

/* "fe80::1%eth0": the interface's name or number. */
static bool read_scope(const char *text, unsigned *scope)
{
	char *end;
	*scope = (unsigned)strtoul(text, &end, 10);
	if (*text && !*end)
		return true;
	*scope = if_nametoindex(text);
	return *scope;
}

int lookup_number(struct lookup *found, const char *text, int family)
{
	struct in_addr v4;
	unsigned char v6[16];
	unsigned scope = 0;
	if (inet_read(text, &v4) && !strpbrk(text, " \t\n")) {
		if (family == AF_INET6)
			return EAI_ADDRFAMILY;
		lookup_add(found, AF_INET, &v4, 0);
		return 0;
	}
	char copy[INET6_ADDRSTRLEN];
	size_t len = strcspn(text, "%");
	if (len >= sizeof copy)
		return EAI_NONAME;
	memcpy(copy, text, len);
	copy[len] = '\0';
	if (inet_pton(AF_INET6, copy, v6) != 1 || (text[len] && !read_scope(text + len + 1, &scope)))
		return EAI_NONAME;
	if (family == AF_INET)
		return EAI_ADDRFAMILY;
	lookup_add(found, AF_INET6, v6, scope);
	return 0;
}

static bool line_has(const struct lines *l, const char *name)
{
	for (int i = 1; i < l->count; i++)
		if (!strcasecmp(l->word[i], name))
			return true;
	return false;
}

static void find_in_hosts(struct lookup *found, const char *name, int family)
{
	struct lines l;
	if (!lines_open(&l, "/etc/hosts"))
		return;
	while (lines_next(&l)) {
		int before = found->count;
		if (!line_has(&l, name) || lookup_number(found, l.word[0], family))
			continue;
		if (!before && strlen(l.word[1]) < sizeof found->name)
			strcpy(found->name, l.word[1]);
	}
	lines_close(&l);
}

/* RFC 6761: such a name never leaves this host. */
static bool is_local(const char *name)
{
	static const char local[] = "localhost";
	size_t len = strlen(name);
	if (len && name[len - 1] == '.')
		len--;
	if (len < sizeof local - 1)
		return false;
	const char *end = name + len - (sizeof local - 1);
	return !strncasecmp(end, local, sizeof local - 1) && (end == name || end[-1] == '.');
}

int lookup_name(struct lookup *found, const char *name, int family)
{
	const struct in_addr loopback = {htonl(INADDR_LOOPBACK)};
	if (!*name || strlen(name) >= sizeof found->name)
		return EAI_NONAME;
	strcpy(found->name, name);
	find_in_hosts(found, name, family);
	if (found->count)
		return 0;
	if (!is_local(name))
		return dns_name(found, name, family);
	if (family != AF_INET)
		lookup_add(found, AF_INET6, &in6addr_loopback, 0);
	if (family != AF_INET6)
		lookup_add(found, AF_INET, &loopback, 0);
	return 0;
}

static bool same(const struct lookup_address *a, const struct lookup_address *b)
{
	return a->family == b->family && !memcmp(a->bytes, b->bytes, a->family == AF_INET ? 4 : 16);
}

int lookup_address(struct lookup *found, const struct lookup_address *address)
{
	struct lines l;
	bool done = false;
	if (lines_open(&l, "/etc/hosts")) {
		while (!done && lines_next(&l)) {
			found->count = 0;
			done = l.count > 1 && strlen(l.word[1]) < sizeof found->name
			       && !lookup_number(found, l.word[0], AF_UNSPEC)
			       && same(&found->address[0], address);
			if (done)
				strcpy(found->name, l.word[1]);
		}
		lines_close(&l);
	}
	return done ? 0 : dns_address(found, address);
}
