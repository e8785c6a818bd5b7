/* SPDX-License-Identifier: MIT */
#include <arpa/inet.h>
#include <netdb.h>

#include "libc/netdb/service.h"

static struct lines all;   /* of getservent */
static struct lines found; /* holds what the last answer points to */
static struct servent answer;

static struct servent *give(const struct service *s)
{
	answer = (struct servent){s->name, s->aliases, htons((uint16_t)s->port), s->protocol};
	return &answer;
}

void endservent(void)
{
	lines_close(&all);
}

void setservent(int stay)
{
	(void)stay;
	lines_close(&all);
}

struct servent *getservent(void)
{
	struct service s;
	if (!all.file && !lines_open(&all, "/etc/services"))
		return NULL;
	return service_next(&all, &s) ? give(&s) : NULL;
}

struct servent *getservbyname(const char *name, const char *protocol)
{
	struct service s;
	lines_close(&found);
	return service_find(&found, &s, name, -1, protocol) ? give(&s) : NULL;
}

struct servent *getservbyport(int port, const char *protocol)
{
	struct service s;
	lines_close(&found);
	return service_find(&found, &s, NULL, ntohs((uint16_t)port), protocol) ? give(&s) : NULL;
}
