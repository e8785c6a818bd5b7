/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#include "libc/unistd/copy.h"

char *getlogin(void)
{
	char *name = getenv("LOGNAME");
	if (!name || !*name) {
		errno = ENXIO;
		return NULL;
	}
	return name;
}

int getlogin_r(char *buf, size_t len)
{
	const char *name = getlogin();
	if (!name)
		return ENXIO;
	return copy_name(buf, len, name) ? 0 : ERANGE;
}
