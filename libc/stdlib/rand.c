/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "libc/stdlib/random.h"

int rand(void)
{
	return random_next();
}

void srand(unsigned seed)
{
	random_seed(seed);
}
