/* SPDX-License-Identifier: MIT */
/* Operations on bytes right behind and right before inaccessible pages. */
#include "tests/guard.h"

#include <string.h>
#include <strings.h>

static char *a, *b; /* two pages each, guarded */

/* Areas of len bytes at every corner of both buffers. */
static void corners(size_t len)
{
	char *at[] = {a, a + 2 * GUARD_PAGE - len}, *from[] = {b, b + 2 * GUARD_PAGE - len};
	for (int corner = 0; corner < 4; corner++) {
		char *dst = at[corner & 1], *src = from[corner >> 1];
		for (size_t i = 0; i < len; i++)
			src[i] = (char)(i + len);
		CHECK(memset(dst, 'm', len) == dst);
		CHECK(!len || (dst[0] == 'm' && dst[len - 1] == 'm'));
		CHECK(memcpy(dst, src, len) == dst);
		CHECK_EQ(memcmp(dst, src, len), 0);
		CHECK_MEM(dst, src, len);
		CHECK(memset(dst, 0, len) == dst);
		CHECK(memmove(dst, src, len) == dst);
		CHECK_MEM(dst, src, len);
		if (len) {
			dst[len - 1]++;
			CHECK(memcmp(dst, src, len) != 0);
		}
		CHECK(memmem(src, len, src, len) == src);
	}
	/* Overlapping, from edge to edge. */
	if (len < 2)
		return;
	char *end = a + 2 * GUARD_PAGE;
	for (size_t i = 0; i < len; i++)
		end[i - len] = (char)(i * 3);
	memmove(end - len, end - len + 1, len - 1);
	CHECK(end[-(ptrdiff_t)len] == 3 && end[-2] == (char)((len - 1) * 3));
	memmove(end - len + 1, end - len, len - 1);
	CHECK(end[1 - (ptrdiff_t)len] == 3 && end[-1] == (char)((len - 1) * 3));
}

/* Needles and texts that both end at an edge. */
static void needles(size_t len)
{
	char *text = a + 2 * GUARD_PAGE - len - 1;
	for (size_t i = 0; i < len; i++)
		text[i] = (char)('a' + i % 23);
	text[len] = '\0';
	for (size_t needle_len = 1; needle_len <= len; needle_len += 1 + len / 8) {
		char *needle = b + 2 * GUARD_PAGE - needle_len - 1;
		size_t period = len - needle_len;
		while (period >= 23)
			period -= 23; /* the first place of the last needle_len bytes */
		memcpy(needle, text + period, needle_len + 1);
		needle[needle_len] = '\0';
		CHECK(strstr(text, needle) == text + period);
		CHECK(strcasestr(text, needle) == text + period);
		CHECK(memmem(text, len, needle, needle_len) == text + period);
		needle[needle_len - 1] = '!';
		CHECK(!strstr(text, needle) && !strcasestr(text, needle));
		CHECK(!memmem(text, len, needle, needle_len));
		CHECK(memmem(text, len, needle, needle_len - 1) != NULL);
	}
}

/* Strings that end at an edge, with what is looked for right before them; u ends `shift` bytes earlier. */
static void strings(size_t len, size_t shift)
{
	char *s = a + 2 * GUARD_PAGE - len - 1, *u = b + 2 * GUARD_PAGE - len - 1 - shift;
	memset(s - 20, 'x', 20);
	memset(s, 'm', len);
	s[len] = '\0';
	memset(u - 20, 'x', 20);
	CHECK(strcpy(u, s) == u && !memcmp(u, s, len + 1));
	CHECK_EQ(strlen(s), len);
	CHECK_EQ(strnlen(s, len + 1), len);
	CHECK(!strchr(s, 'x') && !strrchr(s, 'x') && !memchr(s, 'x', len + 1) && !memrchr(s, 'x', len + 1));
	CHECK(strchr(s, 0) == s + len && strrchr(s, 0) == s + len);
	CHECK(!strcmp(s, u) && !strcasecmp(s, u) && !strcmp(u, s) && !strncmp(s, u, len + 1));
	/* The same without a null. */
	memmove(s + 1, s, len);
	CHECK_EQ(strnlen(s + 1, len), len);
	CHECK(!strncmp(s + 1, u, len) && !strncasecmp(u, s + 1, len));
	if (!len)
		return;
	s[len] = 'x';
	CHECK(memchr(s + 1, 'x', len) == s + len && memrchr(s + 1, 'x', len) == s + len);
	CHECK(strncmp(s + 1, u, len) > 0 && strncasecmp(u, s + 1, len) < 0);
}

/* No bytes, at an address where none may be read. */
static void nothing(void)
{
	char *none = a + 2 * GUARD_PAGE;
	CHECK(!memchr(none, 0, 0) && !memrchr(none, 0, 0) && !memmem(none, 0, "x", 1));
	CHECK(!memcmp(none, none, 0) && !strncmp(none, none, 0) && !strncasecmp(none, none, 0));
	CHECK_EQ(strnlen(none, 0), 0);
}

int main(void)
{
	a = guarded_pages(2);
	b = guarded_pages(2);
	for (size_t len = 0; len <= 300; len++) {
		corners(len);
		needles(len);
		for (size_t shift = 0; shift < 20; shift++)
			strings(len, shift);
	}
	nothing();
	for (size_t len = 320; len <= 2 * GUARD_PAGE; len += 111)
		corners(len);
	corners(2 * GUARD_PAGE);
	return check_done();
}
