/* SPDX-License-Identifier: MIT */
#include "libc/alias.h"
#include "libc/wchar/wide_file.h"

wint_t fputwc(wchar_t c, FILE *f)
{
	file_lock(f);
	wint_t put = file_putwc(f, (wint_t)c);
	file_unlock(f);
	return put;
}
WEAK_ALIAS(fputwc, putwc);
WEAK_ALIAS(fputwc, fputwc_unlocked);
WEAK_ALIAS(fputwc, putwc_unlocked);
