/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "libc/stdlib/sort.h"

typedef int comparison(const void *, const void *);

static int call(const void *a, const void *b, void *compare)
{
	return (*(comparison **)compare)(a, b);
}

void qsort(void *base, size_t count, size_t size, comparison *compare)
{
	sort_array(base, count, size, call, &compare);
}
