/* SPDX-License-Identifier: MIT */
#include <arpa/inet.h>
#include <ctype.h>
#include <stdlib.h>

#include "libc/socket/inet_read.h"

/* One to four numbers; the last fills what is left. */
int inet_read(const char *text, struct in_addr *addr)
{
	unsigned long long part[4];
	int count = 0;
	for (;; text++) {
		char *end;
		if (count == 4 || !isdigit((unsigned char)*text))
			return 0;
		part[count] = strtoull(text, &end, 0);
		if (end == text || part[count] > 0xffffffff)
			return 0;
		count++;
		text = end;
		if (*text != '.')
			break;
	}
	if (*text && !isspace((unsigned char)*text))
		return 0;
	uint32_t value = 0;
	for (int i = 0; i < count - 1; i++) {
		if (part[i] > 255)
			return 0;
		value |= (uint32_t)part[i] << (24 - 8 * i);
	}
	unsigned rest_bits = 8 * (unsigned)(5 - count);
	if (rest_bits < 32 && part[count - 1] >> rest_bits)
		return 0;
	addr->s_addr = htonl(value | (uint32_t)part[count - 1]);
	return 1;
}

in_addr_t inet_addr(const char *text)
{
	struct in_addr addr;
	return inet_read(text, &addr) ? addr.s_addr : INADDR_NONE;
}
