/* SPDX-License-Identifier: MIT */
#include "libc/locale/utf8.h"
#include "libc/regex/regex.h"

unsigned regex_next(const struct text *t, const char *s, unsigned *c)
{
	int used = char_get(s, (size_t)(t->end - s), c, t->re->utf8);
	if (used > 0)
		return (unsigned)used;
	*c = NO_CHARACTER;
	return 1;
}

unsigned regex_prev(const struct text *t, const char *s, unsigned *c)
{
	unsigned most = t->re->utf8 ? UTF8_MAX : 1;
	for (unsigned len = 1; len <= most && (size_t)(s - t->begin) >= len; len++)
		if (char_get(s - len, len, c, t->re->utf8) == (int)len)
			return len;
	*c = NO_CHARACTER;
	return 1;
}

bool regex_accepts(const struct __regex *re, const struct instr *i, unsigned c)
{
	if (c == NO_CHARACTER)
		return false;
	switch (i->op) {
	case OP_CHAR:
		return c == i->x || c == i->y;
	case OP_ANY:
		return !(c == '\n' && re->flags & REG_NEWLINE);
	case OP_SET:
		return regex_set_has(re, &re->sets[i->x], c);
	default:
		return false;
	}
}

static bool is_word(unsigned c)
{
	return c != NO_CHARACTER && (c == '_' || iswalnum(c));
}

bool regex_asserts(const struct text *t, unsigned assertion, const char *at)
{
	unsigned before = '\n', after = '\n';
	bool lines = t->re->flags & REG_NEWLINE;
	if (at > t->begin)
		regex_prev(t, at, &before);
	if (at < t->end)
		regex_next(t, at, &after);
	bool word_before = at > t->begin && is_word(before);
	bool word_after = at < t->end && is_word(after);
	switch ((enum assertion)assertion) {
	case LINE_START:
		return at == t->begin ? !(t->flags & REG_NOTBOL) : lines && before == '\n';
	case LINE_END:
		return at == t->end ? !(t->flags & REG_NOTEOL) : lines && after == '\n';
	case TEXT_START:
		return at == t->begin;
	case TEXT_END:
		return at == t->end;
	case WORD_START:
		return !word_before && word_after;
	case WORD_END:
		return word_before && !word_after;
	case WORD_EDGE:
		return word_before != word_after;
	case WORD_INSIDE:
		return word_before == word_after;
	}
	return false;
}
