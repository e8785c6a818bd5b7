/* SPDX-License-Identifier: MIT */
#include "libc/string/packed.h"

#include <string.h>

#include "libc/string/digits.h"

const char *packed_find(const char *table, size_t size, int number)
{
	const char *end = table + size;
	if (number < 0)
		return NULL;
	for (; number && table < end; number--)
		table += strlen(table) + 1;
	return table < end && *table ? table : NULL;
}

void packed_unknown(char *buf, size_t size, const char *what, int number)
{
	char text[PACKED_UNKNOWN_MAX];
	char *digits = text + sizeof text;

	*--digits = '\0';
	digits = digits_before(digits, number < 0 ? -(unsigned)number : (unsigned)number, 1);
	if (number < 0)
		*--digits = '-';
	*--digits = ' ';

	size_t what_len = strlen(what);
	char *start = memcpy(digits - what_len, what, what_len);
	size_t len = (size_t)(text + sizeof text - start);
	if (!size)
		return;
	if (len > size)
		len = size;
	memcpy(buf, start, len);
	buf[len - 1] = '\0';
}
