/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <uchar.h>
#include <wchar.h>

size_t c16rtomb(char *restrict s, char16_t half, mbstate_t *restrict state)
{
	static mbstate_t own;
	unsigned c = half;
	if (!state)
		state = &own;
	if (!s) {
		*state = (mbstate_t){0};
		return 1;
	}
	if (state->__left) { /* the first half is here */
		unsigned first = state->__value;
		*state = (mbstate_t){0};
		if (c - 0xdc00 >= 0x400) {
			errno = EILSEQ;
			return (size_t)-1;
		}
		c = 0x10000 + ((first & 0x3ff) << 10) + (c & 0x3ff);
	} else if (c - 0xd800 < 0x400) {
		*state = (mbstate_t){c, 1};
		return 0;
	}
	return wcrtomb(s, (wchar_t)c, NULL);
}
