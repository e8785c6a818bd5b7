/* SPDX-License-Identifier: MIT */
/* What getaddrinfo and getnameinfo read of a DNS server's answer, which is any bytes here. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "libc/netdb/dns.c"

static const unsigned char *message;
static size_t message_len;

long dns_ask(const struct dns_config *config, unsigned char *question, size_t len, unsigned char answer[DNS_ANSWER])
{
	(void)config, (void)question, (void)len;
	memcpy(answer, message, message_len);
	return (long)message_len;
}

void dns_config_read(struct dns_config *config)
{
	*config = (struct dns_config){.ndots = 1, .search = "a.test\0b.test\0"};
}

void lookup_add(struct lookup *found, int family, const void *bytes, unsigned scope)
{
	if (found->count == LOOKUP_MOST)
		return;
	found->address[found->count].scope = scope;
	memcpy(found->address[found->count++].bytes, bytes, family == AF_INET ? 4 : 16);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	char name[DNS_NAME];
	struct lookup found = {0};
	struct lookup_address address = {.family = len & 1 ? AF_INET : AF_INET6};
	if (len > DNS_ANSWER)
		return 0;
	/* A block of its own: a byte beyond it is noticed. */
	unsigned char *copy = malloc(len ? len : 1);
	if (!copy)
		abort();
	memcpy(copy, bytes, len);
	for (size_t at = 0; at < len; at++)
		if (dns_read_name(copy, len, at, name) > len)
			abort();
	read_answer(&found, copy, len, DNS_A);
	read_answer(&found, copy, len, DNS_AAAA);
	read_answer(&found, copy, len, DNS_PTR);
	message = copy;
	message_len = len;
	found.count = 0;
	dns_name(&found, "host", AF_UNSPEC);
	dns_address(&found, &address);
	if (strlen(found.name) >= sizeof found.name)
		abort();
	free(copy);
	return 0;
}
