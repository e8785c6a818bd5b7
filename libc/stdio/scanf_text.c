/* SPDX-License-Identifier: MIT */
/* c s [ */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "libc/stdio/scanf_spec.h"

/* A character in UTF-8 of which `left` bytes are to come, and which must not be below `least`. */
struct utf8 {
	unsigned value, least;
	int left;
};

/* Where the characters go, as bytes or wide. */
struct text {
	char *units;
	size_t len, room; /* in units */
	size_t unit;      /* bytes: 1, or those of wchar_t; 0: nothing is kept */
	bool allocates;
	struct utf8 utf8;
};

static bool put_unit(struct text *t, unsigned value)
{
	if (t->allocates && t->len == t->room) {
		size_t room = t->room ? 2 * t->room : 32;
		char *units = NULL;
		if (t->room < SIZE_MAX / 2 / sizeof(wchar_t))
			units = realloc(t->units, room * t->unit);
		if (!units) {
			errno = ENOMEM;
			return false;
		}
		t->units = units;
		t->room = room;
	}
	if (t->unit) /* the lowest byte comes first */
		memcpy(t->units + t->len * t->unit, &value, t->unit);
	t->len++;
	return true;
}

/* The next byte of a character. False: it cannot follow. */
static bool utf8_add(struct utf8 *u, unsigned byte)
{
	if (u->left) {
		u->value = u->value << 6 | (byte & 0x3f);
		u->left--;
		bool surrogate = u->value >= 0xd800 && u->value < 0xe000;
		return (byte & 0xc0) == 0x80 &&
		       (u->left || (u->value >= u->least && u->value < 0x110000 && !surrogate));
	}
	if (byte < 0x80) {
		*u = (struct utf8){byte, 0, 0};
		return true;
	}
	u->left = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : 1;
	u->least = u->left == 1 ? 0x80 : u->left == 2 ? 0x800 : 0x10000;
	u->value = byte & (0x3fu >> u->left);
	return byte >= 0xc0 && byte < 0xf8;
}

static bool put_byte(struct text *t, const struct scan_spec *s, unsigned byte)
{
	if (!s->length.wide)
		return put_unit(t, byte);
	if (!utf8_add(&t->utf8, byte)) {
		errno = EILSEQ;
		return false;
	}
	return t->utf8.left || put_unit(t, t->utf8.value);
}

/* Marks the bytes of a set. A hyphen that has two neighbours adds what lies between them. */
static void mark_set(bool accepts[256], const unsigned char *set)
{
	bool inverted = *set == '^';
	set += inverted;
	memset(accepts, inverted, 256);
	const unsigned char *first = set;
	for (; *set != ']' || set == first; set++) {
		bool range = *set == '-' && set > first && set[1] != ']' && set[-1] <= set[1];
		unsigned low = set[-range];
		unsigned high = set[range];
		memset(accepts + low, !inverted, high - low + 1);
	}
}

static void mark_accepted(bool accepts[256], const struct scan_spec *s)
{
	if (s->conversion == '[') {
		mark_set(accepts, (const unsigned char *)s->set);
		return;
	}
	memset(accepts, true, 256);
	for (int c = 0; c < 256 && s->conversion == 's'; c++)
		accepts[c] = !is_blank(c);
}

/* All that belongs to the field, into t. */
static enum scan_result collect(struct reader *r, const struct scan_spec *s, struct text *t)
{
	bool accepts[256];
	mark_accepted(accepts, s);
	bool counted = s->conversion == 'c';
	size_t wanted = !counted ? SIZE_MAX : s->width ? s->width : 1;
	int c = 0;
	while (t->len < wanted) {
		c = reader_get(r);
		if (c == READER_END)
			break;
		if (!accepts[c]) {
			reader_unget(r, c);
			break;
		}
		if (!put_byte(t, s, (unsigned)c))
			return SCAN_NO_INPUT;
	}
	if (t->utf8.left) {
		errno = EILSEQ;
		return SCAN_NO_INPUT;
	}
	if (counted && t->len && t->len < wanted)
		return SCAN_MISMATCH;
	return t->len ? SCAN_MATCHED : scan_nothing(c);
}

enum scan_result scan_text(struct reader *r, const struct scan_spec *s, void *target)
{
	struct text t = {
		.units = s->allocates ? NULL : target,
		.unit = !target ? 0 : s->length.wide ? sizeof(wchar_t) : 1,
		.allocates = s->allocates && target,
	};
	enum scan_result result = collect(r, s, &t);
	if (result == SCAN_MATCHED && s->conversion != 'c' && !put_unit(&t, 0))
		result = SCAN_NO_INPUT;
	if (!t.allocates)
		return result;
	if (result == SCAN_MATCHED)
		memcpy(target, &t.units, sizeof t.units);
	else
		free(t.units);
	return result;
}
