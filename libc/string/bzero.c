/* SPDX-License-Identifier: MIT */
#include <strings.h>

#include <string.h>

void bzero(void *dst, size_t len)
{
	memset(dst, 0, len);
}
