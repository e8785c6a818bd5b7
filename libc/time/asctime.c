/* SPDX-License-Identifier: MIT */
#include "libc/time/asctime.h"

#include <errno.h>
#include <string.h>

#include "libc/time/names.h"

/* The number's digits, at least two, or padded with spaces to width. Returns where they end. */
static char *put_number(char *p, int number, int width, char pad)
{
	char digits[12];
	int len = 0;
	unsigned rest = number < 0 ? -(unsigned)number : (unsigned)number;
	do
		digits[len++] = (char)('0' + rest % 10);
	while (rest /= 10);
	if (number < 0)
		digits[len++] = '-';
	while (len < width)
		digits[len++] = pad;
	while (len)
		*p++ = digits[--len];
	return p;
}

static char *put_name(char *p, const char *name)
{
	if (name[0] == '?')
		name = "???";
	memcpy(p, name, SHORT_NAME);
	return p + SHORT_NAME;
}

/* Fields out of their ranges are written as they are. */
static size_t put_date(char *text, const struct tm *date)
{
	char *p = put_name(text, day_name(date->tm_wday));
	*p++ = ' ';
	p = put_name(p, month_name(date->tm_mon));
	p = put_number(p, date->tm_mday, 3, ' ');
	*p++ = ' ';
	p = put_number(p, date->tm_hour, 2, '0');
	*p++ = ':';
	p = put_number(p, date->tm_min, 2, '0');
	*p++ = ':';
	p = put_number(p, date->tm_sec, 2, '0');
	*p++ = ' ';
	p = put_number(p, date->tm_year + 1900, 1, ' ');
	*p++ = '\n';
	*p++ = '\0';
	return (size_t)(p - text);
}

char *asctime_write(char *text, size_t size, const struct tm *date)
{
	char buf[100];
	size_t len = date->tm_year > 0x7fffffff - 1900 ? size + 1 : put_date(buf, date);
	if (len > size) {
		errno = EOVERFLOW;
		return NULL;
	}
	memcpy(text, buf, len);
	return text;
}

char *asctime(const struct tm *date)
{
	static char text[100];
	return asctime_write(text, sizeof text, date);
}
