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
	char run[32];
	memset(run, c, sizeof run);
	if (count > INT_MAX)
		p->error = EOVERFLOW;
	for (size_t len; count && !p->error; count -= len) {
		len = count < sizeof run ? count : sizeof run;
		print_bytes(p, run, len);
	}
}

static size_t blanks(const struct spec *s, const char *prefix, size_t body_len)
{
	size_t len = strlen(prefix) + body_len;
	return len < s->width ? s->width - len : 0;
}

void field_begin(struct printer *p, const struct spec *s, const char *prefix, size_t body_len)
{
	size_t fill = s->flags & FLAG_LEFT ? 0 : blanks(s, prefix, body_len);
	if (!(s->flags & FLAG_ZERO))
		print_repeated(p, ' ', fill);
	print_bytes(p, prefix, strlen(prefix));
	if (s->flags & FLAG_ZERO)
		print_repeated(p, '0', fill);
}

void field_end(struct printer *p, const struct spec *s, const char *prefix, size_t body_len)
{
	if (s->flags & FLAG_LEFT)
		print_repeated(p, ' ', blanks(s, prefix, body_len));
}
