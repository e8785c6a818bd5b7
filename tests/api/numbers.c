/* SPDX-License-Identifier: MIT */
/* abs, div and their relatives. */
#include "tests/check.h"

#include <inttypes.h>
#include <limits.h>
#include <stdlib.h>

static const long long numbers[] = {0, 1, -1, 2, -2, 7, -7, 10, -10, 999, -999, 32767, -32768, 65536,
	INT_MAX, -INT_MAX, INT_MIN};

static void widths(void)
{
#define WIDTH(name, type) CHECK_EQ(name, 8 * sizeof(type));
	WIDTH(UCHAR_WIDTH, char) WIDTH(SHRT_WIDTH, short) WIDTH(INT_WIDTH, int) WIDTH(ULONG_WIDTH, long)
	WIDTH(LLONG_WIDTH, long long) WIDTH(INT8_WIDTH, int8_t) WIDTH(UINT16_WIDTH, uint16_t)
	WIDTH(INT_LEAST32_WIDTH, int_least32_t) WIDTH(INT_FAST8_WIDTH, int_fast8_t)
	WIDTH(INT_FAST16_WIDTH, int_fast16_t) WIDTH(UINT_FAST32_WIDTH, uint_fast32_t)
	WIDTH(INT_FAST64_WIDTH, int_fast64_t) WIDTH(INTPTR_WIDTH, intptr_t) WIDTH(UINTMAX_WIDTH, uintmax_t)
	WIDTH(PTRDIFF_WIDTH, ptrdiff_t) WIDTH(SIZE_WIDTH, size_t) WIDTH(WCHAR_WIDTH, wchar_t)
}

static void wide(long long n)
{
	CHECK_EQ(llabs(n), n < 0 ? -n : n);
	CHECK_EQ(imaxabs(n), n < 0 ? -n : n);
	for (long long d = -1000000007; d < 1000000008; d += 333333333) {
		lldiv_t a = lldiv(n, d);
		imaxdiv_t b = imaxdiv(n, d);
		CHECK(a.quot * d + a.rem == n && a.quot == n / d && a.rem == n % d);
		CHECK(b.quot == a.quot && b.rem == a.rem);
	}
}

int main(void)
{
	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
		long long n = numbers[i];
		if (n > INT_MIN) {
			CHECK_EQ(abs((int)n), n < 0 ? -n : n);
			CHECK_EQ(labs((long)n), n < 0 ? -n : n);
		}
		for (size_t j = 1; j < sizeof numbers / sizeof *numbers; j++) {
			int d = (int)numbers[j];
			if (n == INT_MIN && d == -1)
				continue;
			div_t a = div((int)n, d);
			ldiv_t b = ldiv((long)n, d);
			CHECK_EQ(a.quot, n / d);
			CHECK_EQ(a.rem, n % d);
			CHECK_EQ(b.quot, n / d);
			CHECK_EQ(b.rem, n % d);
		}
		wide(n);
		wide(n * 1000000000000);
	}
	wide(LLONG_MAX);
	wide(-LLONG_MAX);
	widths();
	CHECK_EQ(RAND_MAX, 2147483647);
	CHECK_EQ(EXIT_SUCCESS, 0);
	CHECK_EQ(EXIT_FAILURE, 1);
	return check_done();
}
