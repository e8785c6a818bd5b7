/* SPDX-License-Identifier: MIT */
#include "libc/netdb/dns.h"

#include <arpa/inet.h>
#include <stdlib.h>
#include <string.h>

#include "libc/netdb/lines.h"
#include "libc/netdb/lookup.h"

static int number_within(const char *text, int most)
{
	long n = strtol(text, NULL, 10);
	return n < 0 ? 0 : n > most ? most : (int)n;
}

static void read_options(struct dns_config *config, const struct lines *l)
{
	for (int i = 1; i < l->count; i++) {
		if (!strncmp(l->word[i], "ndots:", 6))
			config->ndots = number_within(l->word[i] + 6, 15);
		else if (!strncmp(l->word[i], "timeout:", 8))
			config->seconds = number_within(l->word[i] + 8, 30);
		else if (!strncmp(l->word[i], "attempts:", 9))
			config->attempts = number_within(l->word[i] + 9, 5);
	}
}

/* The last of several lines counts. */
static void read_search(struct dns_config *config, const struct lines *l)
{
	size_t used = 0;
	for (int i = 1; i < l->count && i <= DNS_SEARCH; i++) {
		size_t len = strlen(l->word[i]);
		if (used + len + 2 > sizeof config->search)
			break;
		memcpy(config->search + used, l->word[i], len + 1);
		used += len + 1;
	}
	config->search[used] = '\0';
}

static void add_server(struct dns_config *config, const char *text)
{
	struct lookup found = {0};
	if (config->servers == DNS_SERVERS || lookup_number(&found, text, AF_UNSPEC))
		return;
	int i = config->servers++;
	config->server[i].family = found.address[0].family;
	config->server[i].scope = found.address[0].scope;
	memcpy(config->server[i].bytes, found.address[0].bytes, 16);
}

void dns_config_read(struct dns_config *config)
{
	struct lines l;
	*config = (struct dns_config){.ndots = 1, .seconds = 5, .attempts = 2};
	if (lines_open(&l, "/etc/resolv.conf")) {
		while (lines_next(&l)) {
			if (l.word[0][0] == ';')
				continue;
			if (!strcmp(l.word[0], "nameserver") && l.count > 1)
				add_server(config, l.word[1]);
			else if (!strcmp(l.word[0], "options"))
				read_options(config, &l);
			else if (!strcmp(l.word[0], "search") || !strcmp(l.word[0], "domain"))
				read_search(config, &l);
		}
		lines_close(&l);
	}
	if (!config->servers)
		add_server(config, "127.0.0.1");
	if (config->seconds < 1)
		config->seconds = 1;
	if (config->attempts < 1)
		config->attempts = 1;
}
