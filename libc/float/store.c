/* SPDX-License-Identifier: MIT */
/* The last rounding, and the three formats put together. */
#include <errno.h>

#include "libc/float/binary.h"
#include "libc/float/parse.h"

/* The format's MIN_EXP of <float.h>; its MAX_EXP is three less its opposite. */
static int min_exponent(int mant_dig)
{
	return mant_dig == FLT_MANT_DIG   ? FLT_MIN_EXP
	       : mant_dig == DBL_MANT_DIG ? DBL_MIN_EXP
	                                  : LDBL_MIN_EXP;
}

/* The exponent field of infinity and NaN. */
static unsigned last_field(int mant_dig)
{
	return (unsigned)(2 * (3 - min_exponent(mant_dig)) - 1);
}

static void store_fields(void *value, int mant_dig, bool negative, unsigned field,
                         uint64_t significand)
{
	if (mant_dig == LDBL_MANT_DIG) {
		uint16_t high = (uint16_t)(negative << 15 | field);
		memcpy(value, &significand, 8);
		memcpy((char *)value + 8, &high, 2);
		return;
	}
	uint64_t hidden = 1ull << (mant_dig - 1);
	uint64_t bits = (uint64_t)field << (mant_dig - 1) | (significand & (hidden - 1));
	if (mant_dig == DBL_MANT_DIG) {
		bits |= (uint64_t)negative << 63;
		memcpy(value, &bits, 8);
	} else {
		uint32_t single = (uint32_t)bits | (uint32_t)negative << 31;
		memcpy(value, &single, 4);
	}
}

void float_store_infinity(void *value, int mant_dig, bool negative)
{
	store_fields(value, mant_dig, negative, last_field(mant_dig), 1ull << (mant_dig - 1));
}

void float_store_nan(void *value, int mant_dig, bool negative, uint64_t payload)
{
	uint64_t quiet = 1ull << (mant_dig - 2);
	store_fields(value, mant_dig, negative, last_field(mant_dig),
	             quiet << 1 | quiet | (payload & (quiet - 1)));
}

struct rounded {
	uint64_t kept;
	bool inexact;
	bool carried; /* all were ones: kept has become the next power of two, or zero for want of a bit */
};

/* To the first keep bits, which may be none or less. */
static struct rounded round_bits(const struct bits *b, int keep, bool negative)
{
	int drop = 64 - keep;
	bool half = b->half;
	bool rest = b->rest;
	uint64_t kept = b->bits;
	if (drop > 0) {
		rest |= half;
		half = drop <= 64 && kept >> (drop - 1) & 1;
		rest |= drop > 64 || kept << (64 - drop) << 1;
		kept = drop < 64 ? kept >> drop : 0;
	}

	struct rounded r = {kept, half || rest, false};
	if (rounds_away(negative, (unsigned)kept, half, rest)) {
		r.kept++;
		r.carried = keep > 0 && (keep == 64 ? !r.kept : r.kept >> keep);
	}
	return r;
}

void float_store(void *value, int mant_dig, bool negative, struct bits b)
{
	if (!b.have) {
		store_fields(value, mant_dig, negative, 0, 0);
		return;
	}
	if (b.have < 64)
		b.bits <<= 64 - b.have;

	int min = min_exponent(mant_dig);
	struct rounded r = round_bits(&b, mant_dig, negative);
	int64_t exponent = b.exponent + r.carried;
	uint64_t top = 1ull << (mant_dig - 1);
	uint64_t significand = r.carried ? top : r.kept;

	/* Below the normal numbers fewer bits are kept: rounded anew, so that it happens once. */
	if (exponent < min) {
		int64_t keep = mant_dig - (min - b.exponent);
		r = round_bits(&b, keep < -1 ? -1 : (int)keep, negative);
		if (r.inexact)
			errno = ERANGE;
		significand = r.kept;
	}

	int64_t field = significand & top ? (exponent < min ? min : exponent) - min + 1 : 0;
	if (field < last_field(mant_dig)) {
		store_fields(value, mant_dig, negative, (unsigned)field, significand);
		return;
	}
	errno = ERANGE;
	if (rounds_away(negative, 1, true, true))
		float_store_infinity(value, mant_dig, negative);
	else
		store_fields(value, mant_dig, negative, last_field(mant_dig) - 1, top | (top - 1));
}
