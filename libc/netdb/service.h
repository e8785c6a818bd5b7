/* SPDX-License-Identifier: MIT */
#ifndef LIBC_NETDB_SERVICE_H
#define LIBC_NETDB_SERVICE_H

#include <stdbool.h>

#include "libc/netdb/lines.h"

/* A line of /etc/services: "name port/protocol alias..."; the slash becomes the end of the port. */
struct service {
	char *name, *protocol, **aliases;
	int port;
};

/* The next one. False at the end. */
bool service_next(struct lines *l, struct service *s);

/* The first of that name (NULL: any) or port (-1: any) and protocol (NULL: any). False: none;
 * then l is closed. */
bool service_find(struct lines *l, struct service *s, const char *name, int port,
                  const char *protocol);

#endif
