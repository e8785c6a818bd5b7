/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "libc/stdlib/sort.h"

void qsort_r(void *base, size_t count, size_t size,
             int (*compare)(const void *, const void *, void *), void *argument)
{
	sort_array(base, count, size, compare, argument);
}
