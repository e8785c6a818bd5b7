/* SPDX-License-Identifier: MIT */
#include <inttypes.h>

imaxdiv_t imaxdiv(intmax_t n, intmax_t divisor)
{
	return (imaxdiv_t){n / divisor, n % divisor};
}
