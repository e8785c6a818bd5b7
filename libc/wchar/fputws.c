/* SPDX-License-Identifier: MIT */
#include "libc/alias.h"
#include "libc/wchar/wide_file.h"

int fputws(const wchar_t *restrict s, FILE *restrict f)
{
	char room[512];
	int ret = 1;
	file_lock(f);
	bool borrowed = file_borrow(f, room, sizeof room);
	for (; *s && ret > 0; s++)
		if (file_putwc(f, (wint_t)*s) == WEOF)
			ret = -1;
	if (borrowed && !file_give_back(f))
		ret = -1;
	file_unlock(f);
	return ret;
}
WEAK_ALIAS(fputws, fputws_unlocked);
