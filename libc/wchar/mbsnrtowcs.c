/* SPDX-License-Identifier: MIT */
#include <stdint.h>
#include <wchar.h>

#include "libc/alias.h"

/* What mbsrtowcs is made of too, under a name that is not the program's. */
size_t mbs_to_wcs(wchar_t *restrict dst, const char **restrict src, size_t src_len, size_t len,
                  mbstate_t *restrict state);

size_t mbs_to_wcs(wchar_t *restrict dst, const char **restrict src, size_t src_len, size_t len,
                  mbstate_t *restrict state)
{
	static mbstate_t own;
	if (!state)
		state = &own;
	const char *s = *src;
	mbstate_t at = *state;
	size_t count = 0;
	for (; src_len && (!dst || count < len); count++) {
		wchar_t c;
		size_t used = mbrtowc(&c, s, src_len, &at);
		if (used == (size_t)-1) {
			if (dst)
				*src = s;
			return used;
		}
		if (used == (size_t)-2) {
			s += src_len;
			break;
		}
		if (dst)
			dst[count] = c;
		if (!used) {
			s = NULL;
			break;
		}
		s += used;
		src_len -= used;
	}
	if (dst) {
		*src = s;
		*state = at;
	}
	return count;
}
WEAK_ALIAS(mbs_to_wcs, mbsnrtowcs);
