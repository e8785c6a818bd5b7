/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <netdb.h>
#include <resolv.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "libc/netdb/dns.h"
#include "sys/sys.h"

static int failed(long error)
{
	h_errno = error == EAI_NONAME ? HOST_NOT_FOUND : error == EAI_AGAIN ? TRY_AGAIN : NO_RECOVERY;
	return -1;
}

int res_init(void)
{
	return 0;
}

int res_mkquery(int operation, const char *name, int class, int type, const unsigned char *data,
                int data_len, const unsigned char *record, unsigned char *buf, int len)
{
	unsigned char question[DNS_QUESTION];
	(void)data, (void)data_len, (void)record;
	if (operation != QUERY || class < 0 || class > 0xffff || type < 0 || type > 0xffff)
		return -1;
	size_t bytes = dns_question(question, sizeof question, name, 0);
	if (!bytes || len < 0 || bytes > (size_t)len)
		return -1;
	sys_random(question, 2);
	unsigned char *to = question + bytes - NS_QFIXEDSZ;
	NS_PUT16(type, to);
	NS_PUT16(class, to);
	memcpy(buf, question, bytes);
	return (int)bytes;
}

int res_send(const unsigned char *message, int message_len, unsigned char *answer, int len)
{
	unsigned char question[NS_PACKETSZ], got[DNS_ANSWER];
	struct dns_config config;
	if (message_len < NS_HFIXEDSZ || message_len > NS_PACKETSZ || len < 0) {
		errno = EMSGSIZE;
		return failed(EAI_FAIL);
	}
	memcpy(question, message, (size_t)message_len);
	dns_config_read(&config);
	long bytes = dns_ask(&config, question, (size_t)message_len, got);
	if (bytes < 0)
		return failed(bytes);
	memcpy(got, message, NS_INT16SZ); /* dns_ask numbers its questions itself */
	memcpy(answer, got, (size_t)(bytes < len ? bytes : len));
	return (int)bytes;
}

int res_query(const char *name, int class, int type, unsigned char *answer, int len)
{
	unsigned char question[DNS_QUESTION];
	int question_len = res_mkquery(QUERY, name, class, type, NULL, 0, NULL, question, sizeof question);
	if (question_len < 0 || len < NS_HFIXEDSZ)
		return failed(EAI_FAIL);
	int bytes = res_send(question, question_len, answer, len);
	if (bytes >= 0 && !answer[6] && !answer[7]) { /* no records */
		h_errno = NO_DATA;
		return -1;
	}
	return bytes;
}

int res_querydomain(const char *name, const char *domain, int class, int type, unsigned char *answer,
                    int len)
{
	char whole[NS_MAXDNAME];
	if (!domain)
		return res_query(name, class, type, answer, len);
	if (snprintf(whole, sizeof whole, "%s.%s", name, domain) >= (int)sizeof whole)
		return failed(EAI_FAIL);
	return res_query(whole, class, type, answer, len);
}

static int search(const struct dns_config *config, const char *name, int class, int type,
                  unsigned char *answer, int len)
{
	int error = HOST_NOT_FOUND;
	for (const char *domain = config->search; *domain; domain += strlen(domain) + 1) {
		int bytes = res_querydomain(name, domain, class, type, answer, len);
		if (bytes >= 0 || h_errno == TRY_AGAIN)
			return bytes;
		if (h_errno != HOST_NOT_FOUND)
			error = h_errno;
	}
	h_errno = error;
	return -1;
}

/* A name with dots enough is tried as it is first, another one in the search list first. */
int res_search(const char *name, int class, int type, unsigned char *answer, int len)
{
	struct dns_config config;
	size_t name_len = strlen(name);
	dns_config_read(&config);
	if (name_len && name[name_len - 1] == '.')
		return res_query(name, class, type, answer, len);
	int dots = 0;
	for (const char *c = name; *c; c++)
		dots += *c == '.';
	bool first = dots >= config.ndots;
	int bytes = first ? res_query(name, class, type, answer, len)
	                  : search(&config, name, class, type, answer, len);
	if (bytes >= 0 || h_errno == TRY_AGAIN)
		return bytes;
	int error = h_errno;
	bytes = first ? search(&config, name, class, type, answer, len)
	              : res_query(name, class, type, answer, len);
	if (bytes < 0 && error != HOST_NOT_FOUND)
		h_errno = error;
	return bytes;
}
