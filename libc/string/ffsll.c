/* SPDX-License-Identifier: MIT */
#include <strings.h>

/* In halves: no call of the compiler's own library on a 32-bit machine. */
int ffsll(long long value)
{
	unsigned low = (unsigned)value, high = (unsigned)((unsigned long long)value >> 32);
	if (low)
		return __builtin_ctz(low) + 1;
	return high ? __builtin_ctz(high) + 33 : 0;
}
