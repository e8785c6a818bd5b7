/* SPDX-License-Identifier: MIT */
#include <stdio.h>

void setbuffer(FILE *f, char *buf, size_t len)
{
	setvbuf(f, buf, buf ? _IOFBF : _IONBF, len);
}

void setlinebuf(FILE *f)
{
	setvbuf(f, NULL, _IOLBF, 0);
}
