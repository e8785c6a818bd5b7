/* SPDX-License-Identifier: MIT */
#include <uchar.h>
#include <wchar.h>

/* The state of a pair's second half: more bytes than a character has, and the half itself. */
#define HALF_WAITS 16u

size_t mbrtoc16(char16_t *restrict c, const char *restrict s, size_t len, mbstate_t *restrict state)
{
	static mbstate_t own;
	if (!state)
		state = &own;
	if (!s)
		return mbrtoc16(NULL, "", 1, state);
	if (state->__left == HALF_WAITS) {
		if (c)
			*c = (char16_t)state->__value;
		*state = (mbstate_t){0};
		return (size_t)-3;
	}
	wchar_t wide;
	size_t used = mbrtowc(&wide, s, len, state);
	if (used >= (size_t)-2)
		return used;
	unsigned code = (unsigned)wide;
	if (code > 0xffff) {
		*state = (mbstate_t){0xdc00 | (code & 0x3ff), HALF_WAITS};
		code = 0xd7c0 + (code >> 10);
	}
	if (c)
		*c = (char16_t)code;
	return used;
}
