/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <netdb.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "libc/netdb/lookup.h"

static int h_error(int error)
{
	switch (error) {
	case EAI_AGAIN: return TRY_AGAIN;
	case EAI_NODATA: return NO_DATA;
	case EAI_ADDRFAMILY: return NO_DATA;
	case EAI_FAIL: return NO_RECOVERY;
	default: return HOST_NOT_FOUND;
	}
}

/* Lays all out in buf: pointers, addresses, the name. 0 or ERANGE. */
static int lay_out(const struct lookup *found, int family, struct hostent *host, char *buf, size_t len)
{
	size_t bytes = family == AF_INET ? 4 : 16, name_len = strlen(found->name) + 1;
	size_t count = (size_t)found->count;
	size_t pad = -(uintptr_t)buf & (sizeof(char *) - 1);
	if (len < pad + (count + 2) * sizeof(char *) + count * bytes + name_len)
		return ERANGE;
	char **list = (char **)(void *)(buf + pad);
	char *p = (char *)(list + count + 2);
	for (size_t i = 0; i < count; i++, p += bytes)
		list[i] = memcpy(p, found->address[i].bytes, bytes);
	list[count] = NULL;
	list[count + 1] = NULL; /* the aliases: none */
	host->h_name = memcpy(p, found->name, name_len);
	host->h_aliases = list + count + 1;
	host->h_addrtype = family;
	host->h_length = (int)bytes;
	host->h_addr_list = list;
	return 0;
}

static int finish(int error, const struct lookup *found, int family, struct hostent *host, char *buf,
                  size_t len, struct hostent **result, int *why)
{
	*result = NULL;
	if (error) {
		*why = h_error(error);
		return 0;
	}
	error = lay_out(found, family, host, buf, len);
	if (error)
		*why = NETDB_INTERNAL;
	else
		*result = host;
	return error;
}

int gethostbyname2_r(const char *restrict name, int family, struct hostent *restrict host,
                     char *restrict buf, size_t len, struct hostent **restrict result,
                     int *restrict why)
{
	struct lookup found = {0};
	int error = EAI_NONAME;
	if (family == AF_INET || family == AF_INET6)
		error = lookup_number(&found, name, family);
	if (!error && strlen(name) < sizeof found.name)
		strcpy(found.name, name);
	if (error == EAI_NONAME)
		error = lookup_name(&found, name, family);
	return finish(error, &found, family, host, buf, len, result, why);
}

int gethostbyname_r(const char *restrict name, struct hostent *restrict host, char *restrict buf,
                    size_t len, struct hostent **restrict result, int *restrict why)
{
	return gethostbyname2_r(name, AF_INET, host, buf, len, result, why);
}

int gethostbyaddr_r(const void *restrict addr, socklen_t addr_len, int family,
                    struct hostent *restrict host, char *restrict buf, size_t len,
                    struct hostent **restrict result, int *restrict why)
{
	struct lookup found = {0};
	struct lookup_address a = {.family = family};
	int error = EAI_NONAME;
	if ((family == AF_INET && addr_len == 4) || (family == AF_INET6 && addr_len == 16)) {
		memcpy(a.bytes, addr, addr_len);
		error = lookup_address(&found, &a);
		found.count = 0;
		lookup_add(&found, family, a.bytes, 0);
	}
	return finish(error, &found, family, host, buf, len, result, why);
}

/* Of the functions without _r; what is in it fits whatever is found. */
static struct hostent static_host;
static char static_buf[sizeof(struct lookup) + (LOOKUP_MOST + 3) * sizeof(char *)];

struct hostent *gethostbyname2(const char *name, int family)
{
	struct hostent *result;
	gethostbyname2_r(name, family, &static_host, static_buf, sizeof static_buf, &result, &h_errno);
	return result;
}

struct hostent *gethostbyname(const char *name)
{
	return gethostbyname2(name, AF_INET);
}

struct hostent *gethostbyaddr(const void *addr, socklen_t len, int family)
{
	struct hostent *result;
	gethostbyaddr_r(addr, len, family, &static_host, static_buf, sizeof static_buf, &result,
	                &h_errno);
	return result;
}
