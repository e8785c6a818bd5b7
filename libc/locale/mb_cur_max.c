/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "libc/locale/locale.h"

size_t __ctype_get_mb_cur_max(void)
{
	return locale_is_utf8() ? 4 : 1;
}
