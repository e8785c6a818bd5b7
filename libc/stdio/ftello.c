/* SPDX-License-Identifier: MIT */
#include "libc/stdio/file.h"

off_t ftello(FILE *f)
{
	file_lock(f);
	off_t at = file_tell(f);
	file_unlock(f);
	return at;
}
