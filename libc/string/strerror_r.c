/* SPDX-License-Identifier: MIT */
/* Two functions of one name: GNU's, and POSIX's that string.h gives under __xpg_strerror_r. */
#include <errno.h>
#include <string.h>

#include "libc/string/error_text.h"
#include "libc/string/packed.h"

char *strerror_r(int error, char *buf, size_t size)
{
	const char *text = error_text(error);
	if (text)
		return (char *)text;
	packed_unknown(buf, size, "Unknown error", error);
	return buf;
}

int __xpg_strerror_r(int error, char *buf, size_t size);
int __xpg_strerror_r(int error, char *buf, size_t size)
{
	const char *text = error_text(error);
	if (!text) {
		packed_unknown(buf, size, "Unknown error", error);
		return EINVAL;
	}
	size_t len = strlen(text);
	if (len < size) {
		memcpy(buf, text, len + 1);
		return 0;
	}
	if (size) {
		memcpy(buf, text, size - 1);
		buf[size - 1] = '\0';
	}
	return ERANGE;
}
