/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <string.h>
#include <unistd.h>

size_t confstr(int name, char *buf, size_t len)
{
	if (name != _CS_PATH) {
		errno = EINVAL;
		return 0;
	}
	static const char path[] = "/bin:/usr/bin";
	if (len)
		strlcpy(buf, path, len);
	return sizeof path;
}
