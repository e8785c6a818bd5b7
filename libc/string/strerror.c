/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/string/error_text.h"
#include "libc/string/packed.h"

char *strerror(int error)
{
	static _Thread_local char unknown[PACKED_UNKNOWN_MAX];
	const char *text = error_text(error);
	if (text)
		return (char *)text;
	packed_unknown(unknown, sizeof unknown, "Unknown error", error);
	return unknown;
}
