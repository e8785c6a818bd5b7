/* SPDX-License-Identifier: MIT */
/* Wide characters through a stream that the caller holds. */
#ifndef LIBC_WCHAR_WIDE_FILE_H
#define LIBC_WCHAR_WIDE_FILE_H

#include <wchar.h>

#include "libc/stdio/file.h"

/* WEOF at the end, on error (EILSEQ and others). */
wint_t file_getwc(FILE *f);

/* c, or WEOF with the error indicator set. */
wint_t file_putwc(FILE *f, wint_t c);

/* c is to be read next. WEOF: no room, no character. */
wint_t file_ungetwc(FILE *f, wint_t c);

/* Whether its characters are of UTF-8: in a stream over wide memory, or by the locale. */
bool file_is_utf8(const FILE *f);

static inline void file_widen(FILE *f)
{
	if (!f->width)
		f->width = 1;
}

#endif
