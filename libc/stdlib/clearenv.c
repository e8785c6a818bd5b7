/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "libc/stdlib/env.h"

int clearenv(void)
{
	env_clear();
	return 0;
}
