/* SPDX-License-Identifier: MIT */
#include <stdint.h>
#include <wchar.h>

size_t mbs_to_wcs(wchar_t *restrict dst, const char **restrict src, size_t src_len, size_t len,
                  mbstate_t *restrict state);

/* A null ends the string, and no character reads beyond one. */
size_t mbsrtowcs(wchar_t *restrict dst, const char **restrict src, size_t len,
                 mbstate_t *restrict state)
{
	return mbs_to_wcs(dst, src, SIZE_MAX, len, state);
}
