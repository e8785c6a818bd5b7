/* SPDX-License-Identifier: MIT */
/* abs, div and their relatives. */
#include "tests/check.h"

#include <inttypes.h>
#include <limits.h>
#include <stdlib.h>

static const long long numbers[] = {0, 1, -1, 2, -2, 7, -7, 10, -10, 999, -999, 32767, -32768, 65536,
	INT_MAX, -INT_MAX, INT_MIN};

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
	CHECK_EQ(RAND_MAX, 2147483647);
	CHECK_EQ(EXIT_SUCCESS, 0);
	CHECK_EQ(EXIT_FAILURE, 1);
	return check_done();
}
