/* SPDX-License-Identifier: MIT */
#include <arpa/inet.h>
#include <ctype.h>
#include <errno.h>
#include <string.h>

static int hex_value(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c |= 32;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Four decimal numbers, no more and no less. */
static int read_v4(const char *s, unsigned char out[4])
{
	for (int i = 0; i < 4; i++) {
		unsigned n = 0;
		int digits = 0;
		for (; isdigit((unsigned char)*s); s++, digits++) {
			if (digits == 3 || (digits && !n))
				return 0;
			n = n * 10 + (unsigned)(*s - '0');
		}
		if (!digits || n > 255)
			return 0;
		out[i] = (unsigned char)n;
		if (*s++ != (i < 3 ? '.' : '\0'))
			return 0;
	}
	return 1;
}

static int read_v6(const char *s, unsigned char out[16])
{
	unsigned char bytes[16] = {0};
	int at = 0, gap = -1;
	if (*s == ':' && *++s != ':')
		return 0;
	for (;;) {
		if (*s == ':') { /* the second of two */
			if (gap >= 0)
				return 0;
			gap = at;
			if (!*++s)
				break;
		}
		unsigned n = 0;
		int digits = 0;
		const char *start = s;
		for (; digits < 5 && hex_value(*s) >= 0; s++, digits++)
			n = n << 4 | (unsigned)hex_value(*s);
		if (*s == '.') {
			if (at > 12 || !read_v4(start, bytes + at))
				return 0;
			at += 4;
			break;
		}
		if (!digits || digits > 4 || at > 14)
			return 0;
		bytes[at++] = (unsigned char)(n >> 8);
		bytes[at++] = (unsigned char)n;
		if (!*s)
			break;
		if (*s++ != ':' || !*s)
			return 0;
	}
	if (gap < 0 ? at != 16 : at > 14)
		return 0;
	if (gap >= 0) {
		int tail = at - gap;
		memmove(bytes + 16 - tail, bytes + gap, (size_t)tail);
		memset(bytes + gap, 0, (size_t)(16 - at));
	}
	memcpy(out, bytes, 16);
	return 1;
}

int inet_pton(int family, const char *restrict text, void *restrict addr)
{
	unsigned char v4[4];
	switch (family) {
	case AF_INET:
		if (!read_v4(text, v4))
			return 0;
		memcpy(addr, v4, sizeof v4);
		return 1;
	case AF_INET6: return read_v6(text, addr);
	default:
		errno = EAFNOSUPPORT;
		return -1;
	}
}
