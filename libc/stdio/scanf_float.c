/* SPDX-License-Identifier: MIT */
/* a e f g */
#include <float.h>
#include <string.h>

#include "libc/float/parse.h"
#include "libc/stdio/scanf_spec.h"

enum scan_result scan_float(struct reader *r, const struct scan_spec *s, void *target)
{
	long double value = 0;
	int mant_dig = FLT_MANT_DIG;
	size_t size = sizeof(float);
	if (s->length.long_double) {
		mant_dig = LDBL_MANT_DIG;
		size = sizeof(long double);
	} else if (s->length.wide) {
		mant_dig = DBL_MANT_DIG;
		size = sizeof(double);
	}

	/* The start of a number that does not go on as one is taken, and is no match. */
	size_t len = float_parse(r, mant_dig, &value);
	if (!len || len != r->taken)
		return SCAN_MISMATCH;
	if (target)
		memcpy(target, &value, size);
	return SCAN_MATCHED;
}
