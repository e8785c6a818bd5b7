/* SPDX-License-Identifier: MIT */
#include <stdio.h>

int fgetpos(FILE *restrict f, fpos_t *restrict pos)
{
	pos->__off = ftello(f);
	return pos->__off < 0 ? -1 : 0;
}

int fsetpos(FILE *f, const fpos_t *pos)
{
	return fseeko(f, pos->__off, SEEK_SET);
}
