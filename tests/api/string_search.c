/* SPDX-License-Identifier: MIT */
/*
 * Lengths and searches for one byte: over every length to 300, at every alignment behind an
 * inaccessible page, right before one and over a page's border, with the byte at each of several
 * places and near ones outside that must not be found.
 */
#include "tests/guard.h"

#include <string.h>
#include <strings.h>

#define LONGEST 300

static char *page; /* one, guarded, or as long with a border in its midst */

/* A string of len bytes 'a' at s; what lies around in its page is c, which must not be found. */
static void lay(char *s, size_t len, char c)
{
	char *begin = s - page < 32 ? page : s - 32;
	char *end = page + GUARD_PAGE - s > (ptrdiff_t)len + 33 ? s + len + 33 : page + GUARD_PAGE;
	for (char *p = begin; p < end; p++)
		*p = c;
	for (size_t i = 0; i < len; i++)
		s[i] = 'a';
	s[len] = '\0';
}

static void lengths(char *s, size_t len)
{
	lay(s, len, 'x');
	CHECK_EQ(strlen(s), len);
	CHECK_EQ(strnlen(s, len + 1), len);
	CHECK_EQ(strnlen(s, SIZE_MAX), len);
	CHECK_EQ(strnlen(s, len), len);
	CHECK_EQ(strnlen(s, len / 2), len / 2);
	CHECK_EQ(strnlen(s, 0), 0);
}

/* c is nowhere in the string. */
static void absent(char *s, size_t len, int c)
{
	lay(s, len, (char)c);
	CHECK(memchr(s, c, len) == NULL);
	CHECK(memrchr(s, c, len) == NULL);
	CHECK(strchr(s, c) == NULL);
	CHECK(strrchr(s, c) == NULL);
	CHECK(strchrnul(s, c) == s + len);
	CHECK(strchr(s, 0) == s + len);
	CHECK(strrchr(s, 0) == s + len);
	CHECK(strchrnul(s, 256) == s + len);
	CHECK(memchr(s, 0, len + 1) == s + len);
	CHECK(rawmemchr(s, 0) == s + len);
}

/* c is at two places, which may be one. */
static void present(char *s, size_t len, int c, size_t first, size_t last)
{
	lay(s, len, (char)c);
	s[first] = s[last] = (char)c;
	CHECK(memchr(s, c, len) == s + first);
	CHECK(memchr(s, c + 256, SIZE_MAX) == s + first);
	CHECK(memchr(s, c, first) == NULL);
	CHECK(memchr(s, c, first + 1) == s + first);
	CHECK(memrchr(s, c, len) == s + last);
	CHECK(memrchr(s, c, first) == NULL);
	CHECK(memrchr(s + last, c - 256, len - last) == s + last);
	CHECK(memrchr(s + last + 1, c, len - last - 1) == NULL);
	CHECK(rawmemchr(s, c) == s + first);
	CHECK(strchr(s, c) == s + first);
	CHECK(index(s, c + 256) == s + first);
	CHECK(strrchr(s, c) == s + last);
	CHECK(rindex(s, c - 256) == s + last);
	CHECK(strchrnul(s, c) == s + first);
}

static void searches(char *s, size_t len)
{
	static const unsigned char wanted[] = {'b', 0x80, 0xff, 'a' ^ 0x80, 'a' - 1, 1};
	int c = wanted[len % sizeof wanted];
	absent(s, len, c);
	if (!len)
		return;
	present(s, len, c, 0, len - 1);
	present(s, len, c, len / 2, len / 2);
	present(s, len, c, len / 3, len - 1 - len / 4);
}

static void empty_at_the_edge(void)
{
	char *end = page + GUARD_PAGE;
	CHECK(memchr(end, 'a', 0) == NULL);
	CHECK(memrchr(page, 'a', 0) == NULL);
	CHECK(memrchr(end, 'a', 0) == NULL);
	CHECK_EQ(strnlen(end, 0), 0);
	CHECK(memchr(page, 'q', GUARD_PAGE) == NULL);
	CHECK(memrchr(page, 'q', GUARD_PAGE) == NULL);
}

/* Carries and borrows between the bytes of a word must not look like a match. */
static void neighbours(void)
{
	for (int byte = 1; byte < 256; byte++) {
		char *s = page + byte % 16;
		lay(s, 40, 'z');
		for (size_t i = 0; i < 40; i += 2) {
			s[i] = (char)byte;
			s[i + 1] = (char)(byte ^ 1 ? byte ^ 1 : 2);
		}
		CHECK_EQ(strlen(s), 40);
		CHECK(memchr(s, byte ^ 0x80 ? byte ^ 0x80 : 7, 40) == NULL);
		CHECK(memchr(s, byte, 40) == s);
		CHECK(memrchr(s, byte, 40) == s + 38);
	}
}

int main(void)
{
	page = guarded_pages(1);
	size_t step = check_emulated() ? 5 : 1;
	for (size_t len = 0; len <= LONGEST; len++) {
		char *flush = page + GUARD_PAGE - len - 1;
		lengths(flush, len);
		searches(flush, len);
		for (size_t align = 0; align < 16; align += step) {
			lengths(page + align, len);
			searches(page + align, len);
		}
	}
	empty_at_the_edge();
	neighbours();

	page = guarded_pages(2) + GUARD_PAGE / 2;
	for (size_t before = 1; before <= 20; before++) {
		for (size_t len = before; len < 80; len++) {
			lengths(page + GUARD_PAGE / 2 - before, len);
			searches(page + GUARD_PAGE / 2 - before, len);
		}
	}
	return check_done();
}
