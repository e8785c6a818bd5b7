/* SPDX-License-Identifier: MIT */
#include <errno.h>

#include "libc/locale/locale.h"

locale_t newlocale(int mask, const char *name, locale_t base)
{
	unsigned bits = base ? locale_bits(base) : 0;
	if (mask & ~LC_ALL_MASK || !name) {
		errno = EINVAL;
		return 0;
	}
	for (int i = 0; i < LC_ALL; i++) {
		if (!(mask >> i & 1))
			continue;
		int found = locale_find(name, i);
		if (found < 0) {
			errno = ENOENT;
			return 0;
		}
		bits = (bits & ~(1u << i)) | (unsigned)found << i;
	}
	return locale_table + bits;
}

locale_t duplocale(locale_t l)
{
	return locale_table + locale_bits(l);
}

void freelocale(locale_t l)
{
	(void)l;
}
