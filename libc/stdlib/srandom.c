/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "libc/stdlib/random.h"

long random(void)
{
	return random_next();
}

void srandom(unsigned seed)
{
	random_seed(seed);
}
