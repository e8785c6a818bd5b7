/* SPDX-License-Identifier: MIT */
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

#define MOST 256 /* bytes that getentropy gives */

void arc4random_buf(void *buf, size_t len)
{
	for (char *next = buf; len;) {
		size_t part = len < MOST ? len : MOST;
		if (getentropy(next, part))
			abort(); /* nothing that looks like random bytes without being such */
		next += part;
		len -= part;
	}
}

uint32_t arc4random(void)
{
	uint32_t number;
	arc4random_buf(&number, sizeof number);
	return number;
}

uint32_t arc4random_uniform(uint32_t bound)
{
	if (bound < 2)
		return 0;
	uint32_t number, uneven = -bound % bound; /* so many of the least numbers are too many */
	do
		number = arc4random();
	while (number < uneven);
	return number % bound;
}
