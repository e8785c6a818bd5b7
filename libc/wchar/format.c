/* SPDX-License-Identifier: MIT */
#include "libc/wchar/format.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "libc/locale/utf8.h"
#include "libc/stdio/printf_spec.h"

/* UTF-8's pattern for any number below 0x200000: what the caller gave must come through as it is. */
static unsigned any_put(char *to, unsigned c)
{
	unsigned len = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
	for (unsigned i = len; i > 1; c >>= 6)
		to[--i] = (char)(0x80 | (c & 0x3f));
	to[0] = (char)(len > 1 ? 0xf00 >> len | c : c);
	return len;
}

static unsigned any_get(const unsigned char *from, unsigned *c)
{
	unsigned len = *from < 0x80 ? 1 : *from < 0xe0 ? 2 : *from < 0xf0 ? 3 : 4;
	*c = len == 1 ? *from : *from & (0x7fu >> len);
	for (unsigned i = 1; i < len; i++)
		*c = *c << 6 | (from[i] & 0x3f);
	return len;
}

/* The engine never gives part of a character. */
static void put_bytes(struct format_sink *sink, const char *bytes, size_t len)
{
	struct wide_sink *w = (struct wide_sink *)sink;
	const unsigned char *p = (const unsigned char *)bytes;
	const unsigned char *end = p + len;
	while (p < end && !w->error) {
		unsigned c;
		p += any_get(p, &c);
		if (w->count == INT_MAX)
			w->error = EOVERFLOW;
		else if (w->put(w, c))
			w->count++;
		else
			w->error = errno;
	}
}

/* The next character of a text in the locale's bytes, or wide: 0 at its end, -1 where it is none. */
static int next_char(const void **text, bool wide, unsigned *c)
{
	if (wide) {
		const wchar_t *p = *text;
		*c = (unsigned)*p;
		*text = p + 1;
		return *c ? 1 : 0;
	}
	const char *p = *text;
	bool utf8 = locale_is_utf8();
	int used = char_get(p, UTF8_MAX, c, utf8); /* a null ends every character */
	*text = p + used;
	return used <= 0 ? -1 : *c != 0;
}

/* A string: width and precision count characters. */
static void print_chars(struct printer *p, struct spec *s, const void *text)
{
	size_t most = s->precision < 0 ? SIZE_MAX : (size_t)s->precision;
	size_t count = 0;
	unsigned c;
	const void *at = text;
	for (int got; count < most && (got = next_char(&at, s->length.wide, &c)) != 0; count++)
		if (got < 0) {
			p->error = EILSEQ;
			return;
		}

	s->flags &= ~(unsigned)FLAG_ZERO;
	size_t after = field_begin(p, s, "", count);
	for (at = text; count; count--) {
		char bytes[UTF8_MAX];
		next_char(&at, s->length.wide, &c);
		print_bytes(p, bytes, any_put(bytes, c));
	}
	print_repeated(p, ' ', after);
}

static void print_one(struct printer *p, struct spec *s, wint_t c)
{
	char byte = (char)c;
	unsigned wide = c;
	if (!s->length.wide && char_get(&byte, 1, &wide, locale_is_utf8()) != 1) {
		p->error = EILSEQ;
		return;
	}
	char bytes[UTF8_MAX];
	s->flags &= ~(unsigned)FLAG_ZERO;
	size_t after = field_begin(p, s, "", 1);
	print_bytes(p, bytes, any_put(bytes, wide));
	print_repeated(p, ' ', after);
}

static void print_wide(struct printer *p, struct spec *s, uintptr_t value)
{
	const void *text = (const void *)value;
	if (s->conversion == 'c')
		print_one(p, s, (wint_t)value);
	else if (text)
		print_chars(p, s, text);
	else
		print_string(p, s, NULL);
}

int wide_print(struct wide_sink *w, const wchar_t *format, va_list args)
{
	size_t len = wcslen(format);
	char small[256];
	char *bytes = small;
	if (len >= sizeof small / UTF8_MAX) {
		bytes = len > PTRDIFF_MAX / UTF8_MAX - 1 ? NULL : malloc((len + 1) * UTF8_MAX);
		if (!bytes) {
			errno = ENOMEM;
			return -1;
		}
	}
	char *end = bytes;
	for (; *format; format++)
		end += any_put(end, (unsigned)*format & 0x1fffff);
	*end = '\0';

	w->sink = (struct format_sink){.put = put_bytes, .text = print_wide};
	w->count = 0;
	w->error = 0;
	int ret = format_print(&w->sink, bytes, args);
	if (bytes != small)
		free(bytes);
	if (ret >= 0 && !w->error)
		return (int)w->count;
	if (w->error)
		errno = w->error;
	return -1;
}
