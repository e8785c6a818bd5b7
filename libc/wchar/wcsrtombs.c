/* SPDX-License-Identifier: MIT */
#include <stdint.h>
#include <wchar.h>

size_t wcs_to_mbs(char *restrict dst, const wchar_t **restrict src, size_t src_len, size_t len);

size_t wcsrtombs(char *restrict dst, const wchar_t **restrict src, size_t len,
                 mbstate_t *restrict state)
{
	(void)state;
	return wcs_to_mbs(dst, src, SIZE_MAX, len);
}
