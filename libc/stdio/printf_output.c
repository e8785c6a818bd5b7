/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <limits.h>
#include <string.h>

#include "libc/stdio/printf_spec.h"

void print_bytes(struct printer *p, const char *bytes, size_t len)
{
	if (!len || p->error)
		return;
	if (len > INT_MAX - p->count) {
		p->error = EOVERFLOW;
		return;
	}
	p->count += (unsigned)len;
	p->sink->put(p->sink, bytes, len);
}

void print_repeated(struct printer *p, char c, size_t count)
{
	if (!count) /* as a rule */
		return;
	char run[32];
	memset(run, c, sizeof run);
	if (count > INT_MAX)
		p->error = EOVERFLOW;
	for (size_t len; count && !p->error; count -= len) {
		len = count < sizeof run ? count : sizeof run;
		print_bytes(p, run, len);
	}
}

size_t field_begin(struct printer *p, const struct spec *s, const char *prefix, size_t body_len)
{
	size_t prefix_len = strlen(prefix);
	size_t len = prefix_len + body_len;
	size_t fill = len < s->width ? s->width - len : 0;
	size_t after = s->flags & FLAG_LEFT ? fill : 0;
	size_t zeros = s->flags & FLAG_ZERO ? fill - after : 0;
	print_repeated(p, ' ', fill - after - zeros);
	print_bytes(p, prefix, prefix_len);
	print_repeated(p, '0', zeros);
	return after;
}

void print_text(struct printer *p, struct spec *s, const char *prefix, const char *text, size_t len)
{
	s->flags &= ~(unsigned)FLAG_ZERO;
	size_t after = field_begin(p, s, prefix, len);
	print_bytes(p, text, len);
	print_repeated(p, ' ', after);
}
