/* SPDX-License-Identifier: MIT */
#include "libc/netdb/dns.h"

#include <string.h>

#define HEADER 12

size_t dns_question(unsigned char *buf, size_t len, const char *name, int type)
{
	if (strlen(name) + HEADER + 6 > len)
		return 0;
	memset(buf, 0, HEADER);
	buf[2] = 1; /* recursion is wanted */
	buf[5] = 1; /* one question */
	size_t at = HEADER;
	if (!strcmp(name, "."))
		name++; /* the root */
	while (*name) {
		size_t label = strcspn(name, ".");
		if (!label || label > 63 || at - HEADER + label + 2 > 255)
			return 0;
		buf[at++] = (unsigned char)label;
		memcpy(buf + at, name, label);
		at += label;
		name += label + (name[label] == '.');
	}
	buf[at++] = 0;
	buf[at++] = 0;
	buf[at++] = (unsigned char)type;
	buf[at++] = 0;
	buf[at++] = 1; /* class IN */
	return at;
}

/* Pointers lead backwards only, so that no message makes this endless. */
size_t dns_read_name(const unsigned char *message, size_t len, size_t at, char name[256])
{
	size_t end = 0, used = 0, before = at;
	while (at < len) {
		unsigned label = message[at];
		if (label >= 0xc0) {
			if (at + 2 > len)
				return 0;
			if (!end)
				end = at + 2;
			size_t to = (label & 0x3f) << 8 | message[at + 1];
			if (to >= before)
				return 0;
			at = before = to;
			continue;
		}
		if (!label) {
			name[used ? used - 1 : 0] = '\0';
			return end ? end : at + 1;
		}
		if (label > 63 || at + 1 + label > len || used + label + 1 > 255
		    || memchr(message + at + 1, '\0', label))
			return 0;
		memcpy(name + used, message + at + 1, label);
		used += label;
		name[used++] = '.';
		at += 1 + label;
	}
	return 0;
}
