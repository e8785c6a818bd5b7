/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "libc/stdlib/env.h"

int clearenv(void)
{
	while (__environ && *__environ)
		env_remove(*__environ, env_name_length(*__environ));
	return 0;
}
