/* SPDX-License-Identifier: MIT */
#include <resolv.h>
#include <stdbool.h>
#include <string.h>
#include <strings.h>

#include "libc/netdb/dns.h"

#define POINTER_MAX 0x3fff

/* The name at offset at of the message, which ends before `end`, is the same as the text. */
static bool is_name(const unsigned char *message, const unsigned char *end, size_t at, const char *text)
{
	char other[DNS_NAME];
	return dns_read_name(message, (size_t)(end - message), at, other) && !strcasecmp(other, text);
}

/* Where the message holds the text as a name or the end of one; 0: nowhere. */
static size_t find(unsigned char **names, const unsigned char *end, const char *text)
{
	const unsigned char *message = names[0];
	for (names++; *names; names++) {
		size_t at = (size_t)(*names - message);
		for (; at <= POINTER_MAX && message + at < end; at += 1 + message[at]) {
			if (!message[at] || message[at] >= NS_CMPRSFLGS)
				break;
			if (is_name(message, end, at, text))
				return at;
		}
	}
	return 0;
}

static void remember(unsigned char *name, unsigned char **names, unsigned char **names_end)
{
	while (*names)
		names++;
	if (names + 1 < names_end) {
		names[0] = name;
		names[1] = NULL;
	}
}

int dn_comp(const char *name, unsigned char *buf, int len, unsigned char **names, unsigned char **names_end)
{
	unsigned char question[DNS_QUESTION], *to = buf;
	char text[DNS_NAME];
	size_t bytes = dns_question(question, sizeof question, name, 0);
	size_t left = len < 0 ? 0 : (size_t)len;
	if (!bytes)
		return -1;
	for (const unsigned char *rest = question + NS_HFIXEDSZ; *rest; rest += *rest + 1) {
		dns_read_name(question, bytes, (size_t)(rest - question), text);
		size_t at = names && names[0] ? find(names, buf, text) : 0;
		if (at) {
			if (left < 2)
				return -1;
			*to++ = (unsigned char)(NS_CMPRSFLGS | at >> 8);
			*to++ = (unsigned char)at;
			if (to - buf > 2)
				remember(buf, names, names_end);
			return (int)(to - buf);
		}
		size_t label = *rest + 1u;
		if (left < label + 1)
			return -1;
		memcpy(to, rest, label);
		to += label;
		left -= label;
	}
	if (!left)
		return -1;
	*to++ = 0;
	if (to - buf > 1 && names && names[0])
		remember(buf, names, names_end);
	return (int)(to - buf);
}
