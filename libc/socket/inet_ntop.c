/* SPDX-License-Identifier: MIT */
#include <arpa/inet.h>
#include <errno.h>
#include <string.h>

static char *put_decimal(char *p, unsigned n)
{
	if (n >= 100)
		*p++ = (char)('0' + n / 100);
	if (n >= 10)
		*p++ = (char)('0' + n / 10 % 10);
	*p++ = (char)('0' + n % 10);
	return p;
}

static char *put_v4(char *p, const unsigned char *a)
{
	for (int i = 0; i < 4; i++) {
		p = put_decimal(p, a[i]);
		*p++ = i < 3 ? '.' : '\0';
	}
	return p;
}

static char *put_hex(char *p, unsigned n)
{
	for (int shift = 12; shift >= 0; shift -= 4)
		if (n >> shift || !shift)
			*p++ = "0123456789abcdef"[n >> shift & 15];
	return p;
}

/* The longest run of two zero groups or more, the first of these, is left out (RFC 5952). */
static int longest_zeros(const unsigned group[8], int *where)
{
	int best = 1;
	*where = -1;
	for (int i = 0; i < 8; i++) {
		int n = 0;
		while (i + n < 8 && !group[i + n])
			n++;
		if (n > best) {
			best = n;
			*where = i;
		}
	}
	return best;
}

static void put_v6(char *p, const unsigned char *a)
{
	unsigned group[8];
	int zeros_at;
	for (int i = 0; i < 8; i++)
		group[i] = (unsigned)a[2 * i] << 8 | a[2 * i + 1];
	int zeros = longest_zeros(group, &zeros_at);
	/* An IPv4 address inside, mapped or compatible. */
	int with_v4 = zeros_at == 0 && ((zeros == 5 && group[5] == 0xffff) || zeros == 6);
	int groups = with_v4 ? 6 : 8;
	for (int i = 0; i < groups; i++) {
		if (i == zeros_at) {
			*p++ = ':';
			if (i + zeros >= 8)
				*p++ = ':';
			i += zeros - 1;
			continue;
		}
		if (i)
			*p++ = ':';
		p = put_hex(p, group[i]);
	}
	if (with_v4) {
		*p++ = ':';
		put_v4(p, a + 12);
	} else {
		*p = '\0';
	}
}

const char *inet_ntop(int family, const void *restrict addr, char *restrict buf, socklen_t len)
{
	char text[INET6_ADDRSTRLEN];
	if (family == AF_INET) {
		put_v4(text, addr);
	} else if (family == AF_INET6) {
		put_v6(text, addr);
	} else {
		errno = EAFNOSUPPORT;
		return NULL;
	}
	if (strlen(text) >= len) {
		errno = ENOSPC;
		return NULL;
	}
	return strcpy(buf, text);
}
