/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <unistd.h>

#include "libc/unistd/copy.h"

size_t confstr(int name, char *buf, size_t len)
{
	const bool is_64 = sizeof(long) == 8;
	const char *value; /* NULL: that is no width of numbers here */
	switch (name) {
	case _CS_PATH: value = "/bin:/usr/bin"; break;
	case _CS_POSIX_V7_WIDTH_RESTRICTED_ENVS:
		value = is_64 ? "POSIX_V7_LP64_OFF64" : "POSIX_V7_ILP32_OFFBIG";
		break;
	case _CS_V7_ENV:
	case _CS_POSIX_V7_THREADS_CFLAGS:
	case _CS_POSIX_V7_THREADS_LDFLAGS: value = ""; break;
	case _CS_POSIX_V7_LP64_OFF64_CFLAGS:
	case _CS_POSIX_V7_LP64_OFF64_LDFLAGS:
	case _CS_POSIX_V7_LP64_OFF64_LIBS: value = is_64 ? "" : NULL; break;
	case _CS_POSIX_V7_ILP32_OFFBIG_CFLAGS:
	case _CS_POSIX_V7_ILP32_OFFBIG_LDFLAGS:
	case _CS_POSIX_V7_ILP32_OFFBIG_LIBS: value = is_64 ? NULL : ""; break;
	case _CS_POSIX_V7_ILP32_OFF32_CFLAGS:
	case _CS_POSIX_V7_ILP32_OFF32_LDFLAGS:
	case _CS_POSIX_V7_ILP32_OFF32_LIBS:
	case _CS_POSIX_V7_LPBIG_OFFBIG_CFLAGS:
	case _CS_POSIX_V7_LPBIG_OFFBIG_LDFLAGS:
	case _CS_POSIX_V7_LPBIG_OFFBIG_LIBS: value = NULL; break;
	default:
		errno = EINVAL;
		return 0;
	}
	if (!value)
		return 0;
	copy_name(buf, len, value);
	return strlen(value) + 1;
}
