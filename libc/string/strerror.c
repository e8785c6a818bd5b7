/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/string/error_text.h"
#include "libc/string/packed.h"
#include "sys/linux/thread.h"

_Static_assert(THREAD_TEXT == PACKED_UNKNOWN_MAX, "every text fits");

char *strerror(int error)
{
	const char *text = error_text(error);
	if (text)
		return (char *)text;
	char *unknown = thread_self()->error_text;
	packed_unknown(unknown, THREAD_TEXT, "Unknown error", error);
	return unknown;
}
