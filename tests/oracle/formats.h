/* SPDX-License-Identifier: MIT */
/* Random conversion specifications. */
#ifndef TESTS_ORACLE_FORMATS_H
#define TESTS_ORACLE_FORMATS_H

#include "tests/oracle/transcript.h"

static inline char *append_number(char *to, unsigned number)
{
	char digits[12];
	int len = 0;
	do
		digits[len++] = (char)('0' + number % 10);
	while (number /= 10);
	while (len)
		*to++ = digits[--len];
	return to;
}

/* A percent sign, some flags, perhaps a width and a precision. Where the next character goes. */
static inline char *random_format(char *to, const char *flags, unsigned most_precision)
{
	*to++ = '%';
	for (unsigned count = random_below(4); count--;)
		*to++ = random_of(flags);
	if (random_below(3) == 0)
		to = append_number(to, 1 + random_below(60));
	unsigned kind = random_below(6);
	if (kind) {
		*to++ = '.';
		if (kind < 5)
			to = append_number(to, random_below(kind < 3 ? 8 : 24));
		else if (random_below(4))
			to = append_number(to, random_below(most_precision));
	}
	return to;
}

#endif
