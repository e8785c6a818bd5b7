/* SPDX-License-Identifier: MIT */
#include "libc/alias.h"
#include "libc/wchar/wide_file.h"

wint_t fgetwc(FILE *f)
{
	file_lock(f);
	wint_t c = file_getwc(f);
	file_unlock(f);
	return c;
}
WEAK_ALIAS(fgetwc, getwc);
WEAK_ALIAS(fgetwc, fgetwc_unlocked);
WEAK_ALIAS(fgetwc, getwc_unlocked);
