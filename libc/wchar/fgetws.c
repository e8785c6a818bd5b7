/* SPDX-License-Identifier: MIT */
#include "libc/alias.h"
#include "libc/wchar/wide_file.h"

wchar_t *fgetws(wchar_t *restrict buf, int len, FILE *restrict f)
{
	if (len <= 0)
		return NULL;
	wchar_t *to = buf;
	wint_t c = 0;
	file_lock(f);
	while (--len && c != '\n' && (c = file_getwc(f)) != WEOF)
		*to++ = (wchar_t)c;
	bool good = c != WEOF || (to != buf && !(f->flags & FILE_ERROR));
	file_unlock(f);
	if (!good)
		return NULL;
	*to = 0;
	return buf;
}
WEAK_ALIAS(fgetws, fgetws_unlocked);
