/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <uchar.h>
#include <wchar.h>

#include "libc/locale/utf8.h"

/* The state of bytes that wait: more than a character has, their number added; the next one lowest. */
#define BYTES_WAIT 16u

static void keep(mbstate_t *state, const char *bytes, unsigned count)
{
	*state = (mbstate_t){0, BYTES_WAIT + count};
	while (count--)
		state->__value = state->__value << 8 | (unsigned char)bytes[count];
}

size_t mbrtoc8(char8_t *restrict c, const char *restrict s, size_t len, mbstate_t *restrict state)
{
	static mbstate_t own;
	if (!state)
		state = &own;
	if (!s)
		return mbrtoc8(NULL, "", 1, state);
	if (state->__left > BYTES_WAIT) {
		if (c)
			*c = (char8_t)state->__value;
		state->__value >>= 8;
		if (--state->__left == BYTES_WAIT)
			*state = (mbstate_t){0};
		return (size_t)-3;
	}
	wchar_t wide;
	char bytes[UTF8_MAX];
	size_t used = mbrtowc(&wide, s, len, state);
	if (used >= (size_t)-2)
		return used;
	unsigned count = utf8_put(bytes, (unsigned)wide);
	if (!count) { /* a byte of the "C" locale */
		errno = EILSEQ;
		return (size_t)-1;
	}
	if (c)
		*c = (char8_t)bytes[0];
	if (count > 1)
		keep(state, bytes + 1, count - 1);
	return used;
}
