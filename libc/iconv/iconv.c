/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <iconv.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "libc/locale/utf8.h"

enum encoding { UTF_8, UTF_16, UTF_32, UCS_2, ASCII, LATIN_1 };

/* Which end of a unit comes first. MARKED: as a mark at the start says, else the lowest. */
enum order { LOW_FIRST, HIGH_FIRST, MARKED };

struct side {
	enum encoding encoding;
	enum order order;
	bool begun; /* the mark was read or written */
	bool ignores, translates;
};

struct __iconv {
	struct side to, from;
};

static char lower(char c)
{
	return (unsigned)c - 'A' < 26 ? (char)(c | 0x20) : c;
}

/* Whether the first len bytes are that name, hyphens and underscores aside. */
static bool is_named(const char *s, size_t len, const char *name)
{
	for (const char *end = s + len; s < end; s++)
		if (*s != '-' && *s != '_' && (!*name || lower(*s) != *name++))
			return false;
	return !*name;
}

static bool find_encoding(const char *name, struct side *side)
{
	static const struct {
		char name[18];
		unsigned char encoding, order;
	} known[] = {
		{"utf8", UTF_8, 0}, {"utf16", UTF_16, MARKED}, {"utf16le", UTF_16, LOW_FIRST},
		{"utf16be", UTF_16, HIGH_FIRST}, {"utf32", UTF_32, MARKED}, {"utf32le", UTF_32, LOW_FIRST},
		{"utf32be", UTF_32, HIGH_FIRST}, {"wchart", UTF_32, LOW_FIRST}, {"ucs4", UTF_32, HIGH_FIRST},
		{"ucs4le", UTF_32, LOW_FIRST}, {"ucs4be", UTF_32, HIGH_FIRST}, {"ucs2", UCS_2, LOW_FIRST},
		{"ucs2le", UCS_2, LOW_FIRST}, {"ucs2be", UCS_2, HIGH_FIRST}, {"ascii", ASCII, 0},
		{"usascii", ASCII, 0}, {"ansix3.41968", ASCII, 0}, {"646", ASCII, 0}, {"iso88591", LATIN_1, 0},
		{"88591", LATIN_1, 0}, {"latin1", LATIN_1, 0}, {"l1", LATIN_1, 0},
	};
	size_t len = strcspn(name, "/");
	side->ignores = strstr(name + len, "IGNORE") || strstr(name + len, "ignore");
	side->translates = strstr(name + len, "TRANSLIT") || strstr(name + len, "translit");
	if (!len || is_named(name, len, "char")) {
		side->encoding = locale_is_utf8() ? UTF_8 : ASCII;
		return true;
	}
	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (is_named(name, len, known[i].name)) {
			side->encoding = (enum encoding)known[i].encoding;
			side->order = (enum order)known[i].order;
			return true;
		}
	return false;
}

static unsigned read_unit(const unsigned char *p, size_t size, enum order order)
{
	unsigned c = 0;
	for (size_t i = 0; i < size; i++)
		c |= (unsigned)p[i] << 8 * (order == HIGH_FIRST ? size - 1 - i : i);
	return c;
}

static void write_unit(char *p, unsigned c, size_t size, enum order order)
{
	for (size_t i = 0; i < size; i++)
		p[i] = (char)(c >> 8 * (order == HIGH_FIRST ? size - 1 - i : i));
}

static size_t unit_size(enum encoding encoding)
{
	return encoding == UTF_32 ? 4 : encoding == UTF_16 || encoding == UCS_2 ? 2 : 1;
}

/* As char_get: bytes of the character, 0: incomplete, -1: none. */
static int get_wide(const struct side *from, const unsigned char *p, size_t len, unsigned *c)
{
	size_t size = unit_size(from->encoding);
	if (len < size)
		return 0;
	*c = read_unit(p, size, from->order);
	if (*c - 0xdc00 < 0x400 || *c >= 0x110000 || (from->encoding != UTF_16 && *c - 0xd800 < 0x400))
		return -1;
	if (*c - 0xd800 >= 0x400)
		return (int)size;
	if (len < 4)
		return 0;
	unsigned second = read_unit(p + 2, 2, from->order);
	if (second - 0xdc00 >= 0x400)
		return -1;
	*c = 0x10000 + ((*c & 0x3ff) << 10) + (second & 0x3ff);
	return 4;
}

static int get(const struct side *from, const char *s, size_t len, unsigned *c)
{
	if (from->encoding == UTF_8)
		return utf8_get(s, len, c);
	if (unit_size(from->encoding) > 1)
		return get_wide(from, (const unsigned char *)s, len, c);
	*c = (unsigned char)*s;
	return from->encoding == ASCII && *c >= 128 ? -1 : 1;
}

/* The bytes of c, 8 at most; 0: it has none there. */
static size_t put(const struct side *to, char *bytes, unsigned c)
{
	size_t size = unit_size(to->encoding);
	if (to->encoding == UTF_8)
		return utf8_put(bytes, c);
	if (size == 1) {
		*bytes = (char)c;
		return c < (to->encoding == ASCII ? 128u : 256u);
	}
	if (size == 2 && c > 0xffff) {
		if (to->encoding == UCS_2)
			return 0;
		write_unit(bytes, 0xd7c0 + (c >> 10), 2, to->order);
		write_unit(bytes + 2, 0xdc00 | (c & 0x3ff), 2, to->order);
		return 4;
	}
	write_unit(bytes, c, size, to->order);
	return size;
}

/* A mark at the start of the input says how it goes on. Bytes used, 0: none or not there yet. */
static size_t read_mark(struct side *from, const char *s, size_t len)
{
	size_t size = unit_size(from->encoding);
	if (from->begun || from->order != MARKED || len < size)
		return 0;
	from->begun = true;
	bool high = read_unit((const unsigned char *)s, size, HIGH_FIRST) == 0xfeff;
	bool low = read_unit((const unsigned char *)s, size, LOW_FIRST) == 0xfeff;
	from->order = high ? HIGH_FIRST : LOW_FIRST;
	return high || low ? size : 0;
}

iconv_t iconv_open(const char *to, const char *from)
{
	struct __iconv *cd = calloc(1, sizeof *cd);
	if (!cd)
		return (iconv_t)-1;
	if (find_encoding(to, &cd->to) && find_encoding(from, &cd->from))
		return cd;
	free(cd);
	errno = EINVAL;
	return (iconv_t)-1;
}

int iconv_close(iconv_t cd)
{
	free(cd);
	return 0;
}

/* The bytes of c, with the mark ahead of them where the output begins with one. */
static size_t put_begun(struct side *to, char *bytes, unsigned c)
{
	struct side plain = *to;
	plain.order = to->order == MARKED ? LOW_FIRST : to->order;
	size_t mark = to->order == MARKED && !to->begun ? put(&plain, bytes, 0xfeff) : 0;
	size_t len = put(&plain, bytes + mark, c);
	return len ? mark + len : 0;
}

size_t iconv(iconv_t cd, char **restrict in, size_t *restrict in_left, char **restrict out,
             size_t *restrict out_left)
{
	size_t changed = 0;
	if (!in || !*in) {
		cd->to.begun = false;
		if (cd->from.begun) /* only what has a mark can have begun */
			cd->from.order = MARKED;
		cd->from.begun = false;
		return 0;
	}
	while (*in_left) {
		char bytes[16];
		unsigned c = 0;
		size_t mark = read_mark(&cd->from, *in, *in_left);
		*in += mark;
		*in_left -= mark;
		if (!*in_left)
			break;
		int used = get(&cd->from, *in, *in_left, &c);
		if (used <= 0) {
			errno = used ? EILSEQ : EINVAL;
			return (size_t)-1;
		}
		size_t len = put_begun(&cd->to, bytes, c);
		bool had = len != 0;
		if (!had && cd->to.translates)
			len = put_begun(&cd->to, bytes, '?');
		if (!len && !cd->to.ignores) {
			errno = EILSEQ;
			return (size_t)-1;
		}
		if (len > *out_left) {
			errno = E2BIG;
			return (size_t)-1;
		}
		changed += !had;
		cd->to.begun |= len != 0;
		memcpy(*out, bytes, len);
		*out += len;
		*out_left -= len;
		*in += used;
		*in_left -= (size_t)used;
	}
	return changed;
}
