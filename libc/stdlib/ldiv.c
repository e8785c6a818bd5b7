/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

ldiv_t ldiv(long n, long divisor)
{
	return (ldiv_t){n / divisor, n % divisor};
}
