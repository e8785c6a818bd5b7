/* SPDX-License-Identifier: MIT */
/* strdup and strndup: a copy in memory of its own. */
#include "tests/guard.h"

#include <stdlib.h>
#include <string.h>

int main(void)
{
	char *page = guarded_pages(1);
	for (size_t len = 0; len < 300; len++) {
		char *s = page + GUARD_PAGE - len - 1;
		for (size_t i = 0; i < len; i++)
			s[i] = (char)(1 + (i * 37) % 255);
		s[len] = '\0';
		char *copy = strdup(s);
		CHECK(copy && copy != s);
		CHECK_STR(copy, s);
		free(copy);
		for (size_t limit = len ? len - 1 : 0; limit < len + 2; limit++) {
			size_t copied = limit < len ? limit : len;
			copy = strndup(s, limit);
			CHECK(copy && strlen(copy) == copied);
			CHECK_MEM(copy, s, copied);
			free(copy);
		}
		/* Without a null: nothing is read behind the limit. */
		for (size_t i = 0; i <= len; i++)
			s[i] = 'n';
		copy = strndup(s, len + 1);
		CHECK(copy && strlen(copy) == len + 1);
		free(copy);
	}
	return check_done();
}
