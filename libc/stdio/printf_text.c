/* SPDX-License-Identifier: MIT */
/* c s m; wide characters become UTF-8. */
#include <errno.h>
#include <string.h>

#include "libc/stdio/printf_spec.h"

static size_t length_within(const char *string, size_t most)
{
	size_t len = 0;
	while (len < most && string[len])
		len++;
	return len;
}

/* A missing string is named, whole or not at all. */
static const char *null_text(const struct spec *s)
{
	static const char text[] = "(null)";
	return s->precision < 0 || (size_t)s->precision >= sizeof text - 1 ? text : "";
}

void print_string(struct printer *p, struct spec *s, const char *string)
{
	if (!string)
		string = null_text(s);
	print_text(p, s, "", string,
	           s->precision < 0 ? strlen(string) : length_within(string, (size_t)s->precision));
}

/* Bytes of c in UTF-8 (one to four), or 0: it is no character. */
static unsigned utf8_encode(char *utf8, unsigned c)
{
	unsigned len = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : c < 0x110000 ? 4 : 0;
	if (c >= 0xd800 && c < 0xe000)
		return 0;
	for (unsigned i = len; i > 1; c >>= 6)
		utf8[--i] = (char)(0x80 | (c & 0x3f));
	utf8[0] = (char)(len > 1 ? 0xf00 >> len | c : c); /* as many ones as bytes, and a zero */
	return len;
}

void print_char(struct printer *p, struct spec *s, unsigned c)
{
	char text[4] = {(char)c};
	unsigned len = s->length.wide ? utf8_encode(text, c) : 1;
	if (!len)
		p->error = EILSEQ;
	print_text(p, s, "", text, len);
}

void print_wide_string(struct printer *p, struct spec *s, const wchar_t *string)
{
	if (!string) {
		print_string(p, s, NULL);
		return;
	}

	/* A precision counts bytes, and no character is cut. */
	size_t most = s->precision < 0 ? SIZE_MAX : (size_t)s->precision;
	size_t bytes = 0;
	size_t chars = 0;
	char utf8[4];
	for (unsigned len; bytes < most && string[chars]; bytes += len, chars++) {
		len = utf8_encode(utf8, (unsigned)string[chars]);
		if (!len) {
			p->error = EILSEQ;
			return;
		}
		if (len > most - bytes)
			break;
	}

	s->flags &= ~(unsigned)FLAG_ZERO;
	size_t after = field_begin(p, s, "", bytes);
	for (size_t i = 0; i < chars; i++)
		print_bytes(p, utf8, utf8_encode(utf8, (unsigned)string[i]));
	print_repeated(p, ' ', after);
}
