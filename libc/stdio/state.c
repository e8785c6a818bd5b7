/* SPDX-License-Identifier: MIT */
/* The indicators. */
#include "libc/alias.h"
#include "libc/stdio/file.h"

int feof(FILE *f)
{
	file_lock(f);
	int set = (f->flags & FILE_EOF) != 0;
	file_unlock(f);
	return set;
}
WEAK_ALIAS(feof, feof_unlocked);

int ferror(FILE *f)
{
	file_lock(f);
	int set = (f->flags & FILE_ERROR) != 0;
	file_unlock(f);
	return set;
}
WEAK_ALIAS(ferror, ferror_unlocked);

void clearerr(FILE *f)
{
	file_lock(f);
	f->flags &= ~(unsigned)(FILE_EOF | FILE_ERROR);
	file_unlock(f);
}
WEAK_ALIAS(clearerr, clearerr_unlocked);
