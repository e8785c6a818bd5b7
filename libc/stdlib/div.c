/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

div_t div(int n, int divisor)
{
	return (div_t){n / divisor, n % divisor};
}
