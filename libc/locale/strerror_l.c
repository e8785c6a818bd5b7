/* SPDX-License-Identifier: MIT */
#include <string.h>

char *strerror_l(int error, locale_t l)
{
	(void)l;
	return strerror(error);
}
