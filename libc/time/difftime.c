/* SPDX-License-Identifier: MIT */
#include <time.h>

double difftime(time_t end, time_t start)
{
	time_t difference;
	if (__builtin_sub_overflow(end, start, &difference))
		return (double)end - (double)start;
	return (double)difference;
}
