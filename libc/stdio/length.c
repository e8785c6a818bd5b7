/* SPDX-License-Identifier: MIT */
#include <stddef.h>
#include <stdint.h>

#include "libc/stdio/length.h"

struct length length_parse(const char **format)
{
	struct length length = {.size = sizeof(int)};
	char letter = **format;
	switch (letter) {
	case 'h':
		length.size = sizeof(short);
		break;
	case 'l':
		length.size = sizeof(long);
		length.wide = true;
		break;
	case 'L':
	case 'q':
		length.size = sizeof(long long);
		length.long_double = true;
		break;
	case 'j':
		length.size = sizeof(intmax_t);
		break;
	case 'z':
	case 'Z':
	case 't':
		length.size = sizeof(size_t);
		break;
	default:
		return length;
	}

	++*format;
	if (**format != letter || (letter != 'h' && letter != 'l'))
		return length;
	++*format;
	length.size = letter == 'h' ? sizeof(char) : sizeof(long long);
	length.long_double = letter == 'l';
	return length;
}
