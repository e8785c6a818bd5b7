/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <resolv.h>
#include <string.h>

#include "libc/netdb/dns.h"

int dn_expand(const unsigned char *message, const unsigned char *end, const unsigned char *name,
              char *buf, int len)
{
	char text[DNS_NAME];
	size_t at = (size_t)(name - message), after = 0;
	if (name >= message && name < end)
		after = dns_read_name(message, (size_t)(end - message), at, text);
	if (!after || len <= 0 || strlen(text) >= (size_t)len) {
		errno = EMSGSIZE;
		return -1;
	}
	strcpy(buf, text);
	return (int)(after - at);
}

int dn_skipname(const unsigned char *name, const unsigned char *end)
{
	const unsigned char *at = name;
	while (at < end && *at && *at < NS_CMPRSFLGS) {
		if (*at > NS_MAXLABEL || *at >= end - at)
			return -1;
		at += 1 + *at;
	}
	long bytes = at - name + 1 + (at < end && *at);
	return bytes <= end - name ? (int)bytes : -1;
}
