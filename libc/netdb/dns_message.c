/* SPDX-License-Identifier: MIT */
#include "libc/netdb/dns.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

#define HEADER 12

/* What a name's text has next: a character, one behind a backslash, or a byte's number there. -1: none of these. */
static int take_byte(const char **text)
{
	const unsigned char *s = (const unsigned char *)*text;
	int byte = *s++;
	if (byte == '\\') {
		byte = *s++;
		if (isdigit(byte)) {
			if (!isdigit(s[0]) || !isdigit(s[1]))
				return -1;
			byte = (byte - '0') * 100 + (s[0] - '0') * 10 + s[1] - '0';
			s += 2;
		} else if (!byte) {
			return -1;
		}
	}
	*text = (const char *)s;
	return byte > 255 ? -1 : byte;
}

/* The same, backwards: behind what was put. */
static char *put_byte(char *to, unsigned byte)
{
	bool plain = byte > ' ' && byte <= '~';
	if (!plain || strchr("\"$().;@\\", (int)byte))
		*to++ = '\\';
	if (!plain) {
		*to++ = (char)('0' + byte / 100);
		*to++ = (char)('0' + byte / 10 % 10);
		byte = '0' + byte % 10;
	}
	*to++ = (char)byte;
	return to;
}

size_t dns_question(unsigned char *buf, size_t len, const char *name, int type)
{
	size_t at = HEADER;
	if (len < HEADER + 5)
		return 0;
	len -= 5; /* the root, type and class */
	if (len > HEADER + 254)
		len = HEADER + 254;
	memset(buf, 0, HEADER);
	buf[2] = 1; /* recursion is wanted */
	buf[5] = 1; /* one question */
	if (!strcmp(name, "."))
		name++; /* the root */
	while (*name) {
		size_t label = at++;
		while (*name && *name != '.') {
			int byte = take_byte(&name);
			if (byte < 0 || at >= len || at - label > 63)
				return 0;
			buf[at++] = (unsigned char)byte;
		}
		if (at == label + 1)
			return 0;
		buf[label] = (unsigned char)(at - label - 1);
		name += *name == '.';
	}
	buf[at++] = 0;
	buf[at++] = 0;
	buf[at++] = (unsigned char)type;
	buf[at++] = 0;
	buf[at++] = 1; /* class IN */
	return at;
}

/* Pointers lead backwards only, so that no message makes this endless. */
size_t dns_read_name(const unsigned char *message, size_t len, size_t at, char name[DNS_NAME])
{
	size_t end = 0, used = 0, before = at;
	char *to = name;
	while (at < len) {
		unsigned label = message[at];
		if (label >= 0xc0) {
			if (at + 2 > len)
				return 0;
			if (!end)
				end = at + 2;
			size_t next = (label & 0x3f) << 8 | message[at + 1];
			if (next >= before)
				return 0;
			at = before = next;
			continue;
		}
		if (!label) {
			*to = '\0';
			return end ? end : at + 1;
		}
		used += 1 + label;
		if (label > 63 || at + 1 + label > len || used > 254)
			return 0;
		if (to > name)
			*to++ = '.';
		for (at++; label; label--)
			to = put_byte(to, message[at++]);
	}
	return 0;
}
