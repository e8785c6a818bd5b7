/* SPDX-License-Identifier: MIT */
#include "libc/wchar/wide_file.h"

wint_t ungetwc(wint_t c, FILE *f)
{
	file_lock(f);
	wint_t back = file_ungetwc(f, c);
	file_unlock(f);
	return back;
}
