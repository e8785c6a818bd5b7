/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <wchar.h>

#include "libc/locale/utf8.h"

/*
 * A character that comes in pieces: its bytes so far lie in the state's value, the first one lowest,
 * and the state's other word counts them.
 */
static size_t read_pieces(unsigned *c, const char *s, size_t len, mbstate_t *state)
{
	char bytes[UTF8_MAX];
	unsigned have = state->__left;
	for (unsigned i = 0; i < have; i++)
		bytes[i] = (char)(state->__value >> 8 * i);
	for (size_t used = 0; used < len;) {
		bytes[have++] = s[used++];
		int got = utf8_get(bytes, have, c);
		if (got < 0)
			return (size_t)-1;
		if (got) {
			*state = (mbstate_t){0};
			return used;
		}
		state->__value |= (unsigned)(unsigned char)bytes[have - 1] << 8 * (have - 1);
		state->__left = have;
	}
	return (size_t)-2;
}

size_t mbrtowc(wchar_t *restrict wide, const char *restrict s, size_t len, mbstate_t *restrict state)
{
	static mbstate_t own;
	if (!state)
		state = &own;
	if (!s) {
		wide = NULL;
		s = "";
		len = 1;
	}

	unsigned c = 0;
	size_t ret;
	bool utf8 = locale_is_utf8();
	int got = utf8 && state->__left ? 0 : char_get(s, len, &c, utf8);
	if (got > 0)
		ret = c ? (size_t)got : 0;
	else
		ret = got < 0 ? (size_t)-1 : read_pieces(&c, s, len, state);
	if (ret == (size_t)-1) {
		*state = (mbstate_t){0};
		errno = EILSEQ;
	} else if (ret != (size_t)-2 && wide) {
		*wide = (wchar_t)c;
	}
	return ret;
}
