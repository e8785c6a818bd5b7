/* SPDX-License-Identifier: MIT */
/* d i u b o x p */
#include <string.h>

#include "libc/stdio/scanf_spec.h"

static unsigned digit_value(int c)
{
	if (c >= '0' && c <= '9')
		return (unsigned)(c - '0');
	c |= 0x20;
	return c >= 'a' && c <= 'f' ? (unsigned)(c - 'a' + 10) : 99;
}

/* 0: the text says. */
static unsigned base_of(char conversion)
{
	switch (conversion) {
	case 'i':
		return 0;
	case 'b':
		return 2;
	case 'o':
		return 8;
	case 'x':
	case 'X':
	case 'p':
		return 16;
	default:
		return 10;
	}
}

/* What printf writes for a null pointer, from c on. */
static enum scan_result scan_nil(struct reader *r, int c, void *target)
{
	const char *nil = "(nil)";
	while (c == *nil && *++nil)
		c = reader_get(r);
	if (*nil) {
		reader_unget(r, c);
		return SCAN_MISMATCH;
	}
	if (target)
		memset(target, 0, sizeof(void *));
	return SCAN_MATCHED;
}

/* Reads "0x" or "0b" where the base allows it. *c and *some are as if there were no prefix. */
static void skip_prefix(struct reader *r, int *c, unsigned *base, bool *some)
{
	if (*c == '0' && *base != 10 && *base != 8) {
		*some = true;
		*c = reader_get(r);
		int letter = *c | 0x20;
		if ((letter == 'x' && *base != 2) || (letter == 'b' && *base == 2)) {
			*base = letter == 'x' ? 16 : 2;
			*some = false;
			*c = reader_get(r);
		}
		if (!*base)
			*base = 8;
	}
	if (!*base)
		*base = 10;
}

/* Out of range it is the nearest long (or long long), as strtol and strtoul have it. */
static uint64_t limit_to_range(uint64_t value, bool over, bool negative, bool has_sign, size_t size)
{
	unsigned unused = size > sizeof(long) ? 0 : 64 - 8 * sizeof(long);
	uint64_t most = (UINT64_MAX >> unused >> has_sign) + (has_sign && negative);
	if (over || value > most)
		return has_sign && negative ? -most : most;
	return negative ? -value : value;
}

enum scan_result scan_integer(struct reader *r, const struct scan_spec *s, void *target)
{
	unsigned base = base_of(s->conversion);
	int c = reader_get(r);
	if (c == '(' && s->conversion == 'p')
		return scan_nil(r, c, target);

	bool negative = c == '-';
	if (negative || c == '+')
		c = reader_get(r);
	bool some = false;
	skip_prefix(r, &c, &base, &some);

	uint64_t value = 0;
	bool over = false;
	for (unsigned digit; (digit = digit_value(c)) < base; c = reader_get(r)) {
		some = true;
		/* Two halves: a 32-bit machine has no wider product to see an overflow in. */
		uint64_t low = (value & UINT32_MAX) * base + digit;
		uint64_t high = (value >> 32) * base + (low >> 32);
		over |= high > UINT32_MAX;
		value = high << 32 | (low & UINT32_MAX);
	}
	reader_unget(r, c);
	if (!some)
		return SCAN_MISMATCH;

	bool has_sign = s->conversion == 'd' || s->conversion == 'i';
	value = limit_to_range(value, over, negative, has_sign, s->length.size);
	if (target) /* the lowest bytes come first */
		memcpy(target, &value, s->conversion == 'p' ? sizeof(void *) : s->length.size);
	return SCAN_MATCHED;
}
