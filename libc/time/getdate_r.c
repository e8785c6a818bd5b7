/* SPDX-License-Identifier: MIT */
/* Apart from getdate, since programs of POSIX may have a name of GNU's for themselves. */
#include "libc/time/date.h"

int getdate_r(const char *restrict s, struct tm *restrict date)
{
	return date_by_mask(s, date);
}
