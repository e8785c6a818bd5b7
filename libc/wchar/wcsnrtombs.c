/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <string.h>
#include <wchar.h>

#include "libc/alias.h"
#include "libc/locale/utf8.h"

/* What wcsrtombs is made of too, under a name that is not the program's. */
size_t wcs_to_mbs(char *restrict dst, const wchar_t **restrict src, size_t src_len, size_t len);

size_t wcs_to_mbs(char *restrict dst, const wchar_t **restrict src, size_t src_len, size_t len)
{
	bool utf8 = locale_is_utf8();
	const wchar_t *s = *src;
	size_t count = 0;
	for (; src_len; src_len--) {
		char bytes[UTF8_MAX];
		unsigned n = char_put(bytes, (unsigned)*s, utf8);
		if (!n) {
			if (dst)
				*src = s;
			errno = EILSEQ;
			return (size_t)-1;
		}
		if (dst && n > len - count)
			break;
		if (dst)
			memcpy(dst + count, bytes, n);
		if (!*s) {
			s = NULL;
			break;
		}
		count += n;
		s++;
	}
	if (dst)
		*src = s;
	return count;
}

static size_t within(char *restrict dst, const wchar_t **restrict src, size_t src_len, size_t len,
                     mbstate_t *restrict state)
{
	(void)state;
	return wcs_to_mbs(dst, src, src_len, len);
}
WEAK_ALIAS(within, wcsnrtombs);
