/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <uchar.h>
#include <wchar.h>

#include "libc/locale/utf8.h"

/* The bytes so far lie in the state as they do for mbrtowc. */
size_t c8rtomb(char *restrict s, char8_t byte, mbstate_t *restrict state)
{
	static mbstate_t own;
	char bytes[UTF8_MAX];
	unsigned c = 0, have;
	if (!state)
		state = &own;
	if (!s) {
		*state = (mbstate_t){0};
		return 1;
	}
	for (have = 0; have < state->__left; have++)
		bytes[have] = (char)(state->__value >> 8 * have);
	state->__value |= (unsigned)byte << 8 * have;
	bytes[have++] = (char)byte;
	int got = utf8_get(bytes, have, &c);
	if (!got) {
		state->__left = have;
		return 0;
	}
	*state = (mbstate_t){0};
	if (got > 0)
		return wcrtomb(s, (wchar_t)c, NULL);
	errno = EILSEQ;
	return (size_t)-1;
}
