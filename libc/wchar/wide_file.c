/* SPDX-License-Identifier: MIT */
#include "libc/wchar/wide_file.h"

#include <errno.h>

#include "libc/locale/utf8.h"

bool file_is_utf8(const FILE *f)
{
	return f->flags & FILE_UTF8 || locale_is_utf8();
}

static wint_t no_character(FILE *f)
{
	f->flags |= FILE_ERROR;
	errno = EILSEQ;
	return WEOF;
}

wint_t file_getwc(FILE *f)
{
	char bytes[UTF8_MAX];
	unsigned c;
	size_t have = 0;
	bool utf8 = file_is_utf8(f);
	int got = 0;
	file_widen(f);
	while (!got) {
		int byte = file_getc(f);
		if (byte == EOF)
			return have ? no_character(f) : WEOF;
		bytes[have++] = (char)byte;
		got = char_get(bytes, have, &c, utf8);
	}
	if (got > 0)
		return c;
	/* What cannot belong to a character may begin another. */
	if (have > 1)
		file_ungetc(f, (unsigned char)bytes[have - 1]);
	return no_character(f);
}

wint_t file_putwc(FILE *f, wint_t c)
{
	char bytes[UTF8_MAX];
	file_widen(f);
	if (c < 0x80)
		return file_putc(f, (int)c) == EOF ? WEOF : c;
	unsigned len = char_put(bytes, c, file_is_utf8(f));
	if (!len)
		return no_character(f);
	return file_write(f, bytes, len) == len ? c : WEOF;
}

wint_t file_ungetwc(FILE *f, wint_t c)
{
	char bytes[UTF8_MAX];
	unsigned len = char_put(bytes, c, file_is_utf8(f));
	file_widen(f);
	if (c == WEOF || !len)
		return WEOF;
	while (len)
		if (file_ungetc(f, (unsigned char)bytes[--len]) == EOF)
			return WEOF;
	return c;
}
