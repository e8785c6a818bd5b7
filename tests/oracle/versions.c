/* SPDX-License-Identifier: MIT */
/* strverscmp over random version strings. */
#include "tests/check.h"

#include <string.h>

static uint32_t state = 99;

static void random_version(char *s)
{
	size_t len = (state = state * 1664525 + 1013904223) >> 29;
	for (size_t i = 0; i < len; i++)
		*s++ = "0001129a.z"[((state = state * 1664525 + 1013904223) >> 16) % 10];
	*s = '\0';
}

int main(void)
{
	for (int batch = 0; batch < 50; batch++) {
		uint32_t hash = 0;
		for (int i = 0; i < 1000; i++) {
			char a[16], b[16];
			random_version(a);
			random_version(b);
			int order = strverscmp(a, b);
			hash = hash * 3 + (uint32_t)((order > 0) - (order < 0));
			CHECK_EQ(strverscmp(a, a), 0);
		}
		check_number(hash);
		check_puts("\n");
	}
	return check_done();
}
