/* SPDX-License-Identifier: MIT */
#include <ctype.h>
#include <netinet/ether.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

struct ether_addr *ether_aton_r(const char *text, struct ether_addr *addr)
{
	struct ether_addr value;
	for (int i = 0; i < ETH_ALEN; i++) {
		char *end;
		if (!isxdigit((unsigned char)*text))
			return NULL;
		unsigned long n = strtoul(text, &end, 16);
		if (n > 255 || end - text > 2 || *end != (i < ETH_ALEN - 1 ? ':' : '\0'))
			return NULL;
		value.ether_addr_octet[i] = (uint8_t)n;
		text = end + 1;
	}
	*addr = value;
	return addr;
}

struct ether_addr *ether_aton(const char *text)
{
	static struct ether_addr addr;
	return ether_aton_r(text, &addr);
}

char *ether_ntoa_r(const struct ether_addr *addr, char *buf)
{
	const uint8_t *a = addr->ether_addr_octet;
	sprintf(buf, "%x:%x:%x:%x:%x:%x", a[0], a[1], a[2], a[3], a[4], a[5]);
	return buf;
}

char *ether_ntoa(const struct ether_addr *addr)
{
	static char text[3 * ETH_ALEN];
	return ether_ntoa_r(addr, text);
}

int ether_hostton(const char *name, struct ether_addr *addr)
{
	(void)name, (void)addr;
	return -1;
}

int ether_ntohost(char *name, const struct ether_addr *addr)
{
	(void)name, (void)addr;
	return -1;
}
