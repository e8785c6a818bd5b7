/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

lldiv_t lldiv(long long n, long long divisor)
{
	return (lldiv_t){n / divisor, n % divisor};
}
