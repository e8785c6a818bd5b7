/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <wchar.h>

#include "libc/locale/utf8.h"

size_t wcrtomb(char *restrict s, wchar_t c, mbstate_t *restrict state)
{
	(void)state; /* no encoding here has one in this direction */
	if (!s)
		return 1;
	unsigned len = char_put(s, (unsigned)c, locale_is_utf8());
	if (len)
		return len;
	errno = EILSEQ;
	return (size_t)-1;
}
