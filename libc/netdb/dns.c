/* SPDX-License-Identifier: MIT */
#include "libc/netdb/dns.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "libc/netdb/lookup.h"

#define HEADER 12

/* Names go into logs, files and commands: one with other characters in it is somebody's attack. */
static bool is_host_name(const char *name)
{
	if (!*name || *name == '-')
		return false;
	for (; *name; name++)
		if (!isalnum((unsigned char)*name) && !strchr("-._", *name))
			return false;
	return true;
}

/* Takes the addresses of an answer, and the host's own name that a chain of aliases leads to. */
static void read_answer(struct lookup *found, const unsigned char *m, size_t len, int type)
{
	char name[DNS_NAME];
	if (len < HEADER)
		return;
	unsigned questions = (unsigned)m[4] << 8 | m[5], records = (unsigned)m[6] << 8 | m[7];
	size_t at = HEADER;
	while (questions--) {
		at = dns_read_name(m, len, at, name);
		if (!at)
			return;
		at += 4;
	}
	while (records--) {
		at = dns_read_name(m, len, at, name);
		if (!at || at + 10 > len)
			return;
		int kind = m[at] << 8 | m[at + 1];
		size_t data_len = (size_t)m[at + 8] << 8 | m[at + 9];
		at += 10;
		if (data_len > len - at)
			return;
		if (kind == type && type == DNS_A && data_len == 4)
			lookup_add(found, AF_INET, m + at, 0);
		else if (kind == type && type == DNS_AAAA && data_len == 16)
			lookup_add(found, AF_INET6, m + at, 0);
		else if ((kind == DNS_CNAME || (kind == type && type == DNS_PTR))
		         && dns_read_name(m, len, at, name) && is_host_name(name))
			strcpy(found->name, name);
		at += data_len;
	}
}

/* Asks for one name as it is. 0 or EAI_...; EAI_NODATA: the name is there, but has no address. */
static int ask_whole(const struct dns_config *config, struct lookup *found, const char *name,
                     int family)
{
	static const struct {
		int type, family;
	} kinds[] = {{DNS_AAAA, AF_INET6}, {DNS_A, AF_INET}};
	unsigned char question[DNS_QUESTION], answer[DNS_ANSWER];
	int error = EAI_NODATA;
	strcpy(found->name, name);
	for (int i = 0; i < 2; i++) {
		if (family != AF_UNSPEC && family != kinds[i].family)
			continue;
		size_t len = dns_question(question, sizeof question, name, kinds[i].type);
		if (!len)
			return EAI_NONAME;
		long got = dns_ask(config, question, len, answer);
		if (got < 0)
			error = (int)got;
		else
			read_answer(found, answer, (size_t)got, kinds[i].type);
		if (got == EAI_NONAME)
			break; /* for every type */
	}
	return found->count ? 0 : error;
}

static int dots(const char *name)
{
	int n = 0;
	for (; *name; name++)
		n += *name == '.';
	return n;
}

static int search(const struct dns_config *config, struct lookup *found, const char *name, int family)
{
	char whole[LOOKUP_NAME];
	int error = EAI_NONAME;
	size_t len = strlen(name);
	for (const char *domain = config->search; *domain; domain += strlen(domain) + 1) {
		if (len + strlen(domain) + 2 > sizeof whole)
			continue;
		strcpy(stpcpy(stpcpy(whole, name), "."), domain);
		int answer = ask_whole(config, found, whole, family);
		if (!answer || answer == EAI_AGAIN)
			return answer;
		if (answer != EAI_NONAME)
			error = answer;
	}
	return error;
}

/* A name with dots enough is tried as it is first, another one in the search list first. */
int dns_name(struct lookup *found, const char *name, int family)
{
	struct dns_config config;
	char plain[LOOKUP_NAME];
	size_t len = strlen(name);
	dns_config_read(&config);
	strcpy(plain, name);
	bool rooted = len && name[len - 1] == '.';
	if (rooted)
		plain[len - 1] = '\0';
	bool first = rooted || dots(plain) >= config.ndots;
	int error = first ? ask_whole(&config, found, plain, family)
	                  : search(&config, found, plain, family);
	if (error && error != EAI_AGAIN && !rooted) {
		int other = first ? search(&config, found, plain, family)
		                  : ask_whole(&config, found, plain, family);
		if (!other || error == EAI_NONAME)
			error = other;
	}
	return error;
}

static char *put_number(char *p, unsigned n)
{
	char digits[4], *d = digits;
	do
		*d++ = (char)('0' + n % 10);
	while (n /= 10);
	while (d > digits)
		*p++ = *--d;
	return p;
}

/* "4.3.2.1.in-addr.arpa", and by hexadecimal digits below ip6.arpa. */
static void reverse_name(char *p, const struct lookup_address *a)
{
	if (a->family == AF_INET) {
		for (int i = 3; i >= 0; i--) {
			p = put_number(p, a->bytes[i]);
			*p++ = '.';
		}
		strcpy(p, "in-addr.arpa");
		return;
	}
	for (int i = 15; i >= 0; i--) {
		*p++ = "0123456789abcdef"[a->bytes[i] & 15];
		*p++ = '.';
		*p++ = "0123456789abcdef"[a->bytes[i] >> 4];
		*p++ = '.';
	}
	strcpy(p, "ip6.arpa");
}

int dns_address(struct lookup *found, const struct lookup_address *address)
{
	struct dns_config config;
	unsigned char question[DNS_QUESTION], answer[DNS_ANSWER];
	char name[80];
	dns_config_read(&config);
	reverse_name(name, address);
	size_t len = dns_question(question, sizeof question, name, DNS_PTR);
	long got = dns_ask(&config, question, len, answer);
	if (got < 0)
		return (int)got;
	found->name[0] = '\0';
	read_answer(found, answer, (size_t)got, DNS_PTR);
	return found->name[0] ? 0 : EAI_NONAME;
}
