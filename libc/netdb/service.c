/* SPDX-License-Identifier: MIT */
#include "libc/netdb/service.h"

#include <stdlib.h>
#include <string.h>

bool service_next(struct lines *l, struct service *s)
{
	while (lines_next(l)) {
		char *slash = l->count > 1 ? strchr(l->word[1], '/') : NULL;
		if (!slash)
			continue;
		*slash = '\0';
		*s = (struct service){l->word[0], slash + 1, l->word + 2, atoi(l->word[1])};
		return true;
	}
	return false;
}

static bool is_called(const struct service *s, const char *name)
{
	if (!strcmp(s->name, name))
		return true;
	for (char **alias = s->aliases; *alias; alias++)
		if (!strcmp(*alias, name))
			return true;
	return false;
}

bool service_find(struct lines *l, struct service *s, const char *name, int port,
                  const char *protocol)
{
	if (!lines_open(l, "/etc/services"))
		return false;
	while (service_next(l, s))
		if ((!protocol || !strcmp(s->protocol, protocol)) && (port < 0 || s->port == port)
		    && (!name || is_called(s, name)))
			return true;
	lines_close(l);
	return false;
}
