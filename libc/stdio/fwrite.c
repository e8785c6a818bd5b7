/* SPDX-License-Identifier: MIT */
#include "libc/alias.h"
#include "libc/stdio/file.h"

size_t fwrite(const void *restrict buf, size_t size, size_t count, FILE *restrict f)
{
	size_t len = size * count; /* an object of that size exists, so it cannot wrap */
	if (!len)
		return 0;
	file_lock(f);
	size_t done = file_write(f, buf, len);
	file_unlock(f);
	return done == len ? count : done / size;
}
WEAK_ALIAS(fwrite, fwrite_unlocked);
