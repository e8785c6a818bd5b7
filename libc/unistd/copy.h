/* SPDX-License-Identifier: MIT */
#ifndef LIBC_UNISTD_COPY_H
#define LIBC_UNISTD_COPY_H

#include <stdbool.h>
#include <string.h>

/* A string into len bytes of buf, cut if need be. False: it was. */
static inline bool copy_name(char *buf, size_t len, const char *name)
{
	size_t need = strlen(name) + 1;
	bool fits = need <= len;
	if (!fits)
		need = len;
	if (need) {
		memcpy(buf, name, need);
		buf[need - 1] = '\0';
	}
	return fits;
}

#endif
