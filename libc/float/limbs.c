/* SPDX-License-Identifier: MIT */
#include "libc/float/limbs.h"

uint32_t binary_multiply(struct limbs row, uint32_t factor, uint32_t addend)
{
	while (row.end > row.top) {
		uint64_t product = (uint64_t)*--row.end * factor + addend;
		*row.end = (uint32_t)product;
		addend = (uint32_t)(product >> 32);
	}
	return addend;
}

uint32_t decimal_multiply(struct limbs row, uint32_t factor, uint32_t addend)
{
	while (row.end > row.top) {
		uint64_t product = (uint64_t)*--row.end * factor + addend;
		*row.end = decimal_divide(&product);
		addend = (uint32_t)product;
	}
	return addend;
}

struct limbs decimal_row(uint64_t value, uint32_t *end)
{
	struct limbs row = {end - 2, end};
	uint32_t high = (uint32_t)(value >> 32);
	row.top[0] = high / DECIMAL_BASE;
	row.top[1] = high % DECIMAL_BASE;
	limbs_grow(&row, decimal_multiply(row, 1u << 16, (uint32_t)value >> 16));
	limbs_grow(&row, decimal_multiply(row, 1u << 16, (uint32_t)value & 0xffff));
	while (row.top < row.end && !*row.top)
		row.top++;
	return row;
}
