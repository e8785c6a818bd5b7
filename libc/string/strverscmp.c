/* SPDX-License-Identifier: MIT */
#include <stdbool.h>
#include <string.h>

static inline bool digit(unsigned char c)
{
	return (unsigned)c - '0' < 10;
}

static inline bool starts_number(unsigned char c)
{
	return digit(c) && c != '0';
}

/*
 * The first difference decides. Within a run of digits it is the run that is compared: as a
 * fraction where the run begins with 0 (then zeros before a digit make it smaller), else as a
 * number (then more digits make it greater).
 */
int strverscmp(const char *left, const char *right)
{
	const unsigned char *a = (const unsigned char *)left, *b = (const unsigned char *)right;
	size_t differ = 0, run = 0;
	bool zeros = true; /* the run is nothing but zeros so far */

	for (; a[differ] == b[differ]; differ++) {
		if (!a[differ])
			return 0;
		if (!digit(a[differ])) {
			run = differ + 1;
			zeros = true;
		} else if (a[differ] != '0') {
			zeros = false;
		}
	}

	bool inside = run < differ;
	if (inside && a[run] == '0') {
		if (zeros && digit(a[differ]) != digit(b[differ]))
			return digit(a[differ]) ? -1 : 1;
	} else if (inside || (starts_number(a[differ]) && starts_number(b[differ]))) {
		size_t end = differ;
		while (digit(a[end]) && digit(b[end]))
			end++;
		if (digit(a[end]) != digit(b[end]))
			return digit(a[end]) ? 1 : -1;
	}
	return a[differ] - b[differ];
}
