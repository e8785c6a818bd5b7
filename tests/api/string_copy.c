/* SPDX-License-Identifier: MIT */
/*
 * Copies of strings: every length to 300 at several alignments, source and target each once right
 * before an inaccessible page, against copies made byte by byte. Sources that cross into another page.
 */
#include "tests/guard.h"

#include <string.h>

#define LONGEST 300
#define ROOM (2 * LONGEST + 64)

static char *source, *target; /* one page each, guarded; ahead of the source is one more */

static char letter(size_t i)
{
	return (char)(1 + (i * 37) % 255);
}

/* Where a string of size bytes goes: at the end of the page for align 16, else that far in. */
static char *place(char *page, size_t size, size_t align)
{
	return align == 16 ? page + GUARD_PAGE - size : page + align;
}

/* Fills the target's page, so that a byte too much shows. */
static void blank(char *dst, size_t size)
{
	for (size_t i = 0; i < size; i++)
		dst[i] = '#';
	if (dst + size < target + GUARD_PAGE)
		dst[size] = '~';
}

/* Whether dst holds src's first `copied` bytes, then nulls to size, and nothing behind changed. */
static int holds(const char *dst, const char *src, size_t copied, size_t size)
{
	for (size_t i = 0; i < copied; i++)
		if (dst[i] != src[i])
			return 0;
	for (size_t i = copied; i < size; i++)
		if (dst[i])
			return 0;
	return dst + size >= target + GUARD_PAGE || dst[size] == '~';
}

static void whole(const char *src, size_t len, size_t align)
{
	char *dst = place(target, len + 1, align);
	blank(dst, len + 1);
	CHECK(strcpy(dst, src) == dst && holds(dst, src, len, len + 1));
	blank(dst, len + 1);
	CHECK(stpcpy(dst, src) == dst + len && holds(dst, src, len, len + 1));
}

/* At most, and for the strn functions exactly, size bytes. */
static void bounded(const char *src, size_t len, size_t size, size_t align)
{
	char *dst = place(target, size, align);
	size_t copied = len < size ? len : size;
	blank(dst, size);
	CHECK(strncpy(dst, src, size) == dst && holds(dst, src, copied, size));
	blank(dst, size);
	CHECK(stpncpy(dst, src, size) == dst + copied && holds(dst, src, copied, size));
	blank(dst, size);
	CHECK_EQ(strxfrm(dst, src, size), len);
	if (len < size)
		CHECK(!strcmp(dst, src));
	/* Younger than the oldest glibc that these tests meet. */
#ifdef __FREEHOLD__
	blank(dst, size);
	CHECK_EQ(strlcpy(dst, src, size), len);
	size_t cut = size && len >= size ? size - 1 : copied;
	CHECK(!size || (strlen(dst) == cut && !strncmp(dst, src, cut)));
	CHECK(size > cut + 1 || holds(dst, src, cut, size));
#endif
}

/* `before` bytes are there already. */
static void append(const char *src, size_t len, size_t before, size_t align)
{
	char *dst = place(target, before + len + 1, align);
	for (int way = 0; way < 3; way++) {
		blank(dst, before + len + 1);
		for (size_t i = 0; i < before; i++)
			dst[i] = 'b';
		dst[before] = '\0';
		size_t limit = way == 1 ? len + 3 : len / 2;
		if (way == 0)
			CHECK(strcat(dst, src) == dst);
		else
			CHECK(strncat(dst, src, limit) == dst);
		size_t added = way == 2 ? limit : len;
		CHECK(way == 2 || holds(dst + before, src, added, added + 1));
		CHECK(!strncmp(dst + before, src, added));
		CHECK_EQ(strlen(dst), before + added);
		CHECK(before == 0 || (dst[0] == 'b' && dst[before - 1] == 'b'));
	}
#ifdef __FREEHOLD__
	for (size_t size = before ? before - 1 : 0; size < before + len + 2; size += 1 + len / 3) {
		char *small = place(target, size + 1, align == 16 ? 16 : 0);
		for (size_t i = 0; i < before && i < size; i++)
			small[i] = 'b';
		small[before < size ? before : size] = '\0';
		if (before >= size)
			small[size] = 'q'; /* no null within size: it is left as it is */
		CHECK_EQ(strlcat(small, src, size), (before < size ? before : size) + len);
		if (before < size) {
			size_t total = before + len < size ? before + len : size - 1;
			CHECK_EQ(strlen(small), total);
			CHECK_MEM(small + before, src, total - before);
		} else {
			CHECK_EQ(small[size], 'q');
		}
	}
#endif
}

static void fill(char *src, size_t len)
{
	for (size_t i = 0; i < len; i++)
		src[i] = letter(i);
	src[len] = '\0';
}

int main(void)
{
	source = guarded_pages(2) + GUARD_PAGE;
	target = guarded_pages(1);
	size_t step = check_emulated() ? 8 : 1;
	for (size_t len = 0; len <= LONGEST; len++) {
		for (size_t align = 0; align <= 16; align += step) {
			char *src = place(source, len + 1, 16 - align);
			fill(src, len);
			whole(src, len, align);
			whole(src, len, 16);
			bounded(src, len, len + 1 + align * 3, align);
			bounded(src, len, len, 16);
			bounded(src, len, len / 2 + align / 4, 16);
			append(src, len, (len * 7 + align) % 41, align);
		}
		/* No null is read where the length says that none is needed. */
		char *bare = source + GUARD_PAGE - len;
		for (size_t i = 0; i < len; i++)
			bare[i] = letter(i);
		char *dst = target + GUARD_PAGE - len;
		CHECK(strncpy(dst, bare, len) == dst && holds(dst, bare, len, len));
		dst[-1] = '\0';
		if (len) {
			dst[-1] = '\0';
			CHECK_STR(strncat(dst - 1, bare, len - 1) + len - 1, "");
		}
	}
	for (size_t before = 1; before <= 20; before++) {
		for (size_t len = before; len < 100; len += step) {
			fill(source - before, len);
			whole(source - before, len, before % 16);
			whole(source - before, len, 16);
		}
	}
	return check_done();
}
