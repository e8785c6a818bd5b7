/* SPDX-License-Identifier: MIT */
/* Random patterns and names under all flags. (Characters of several bytes: tests/api/glob.c.) */
#include "tests/oracle/transcript.h"

#include <fnmatch.h>

static void make(char *s, const char *const parts[], unsigned count, unsigned most)
{
	*s = '\0';
	for (unsigned n = random_below(most); n; n--)
		s = stpcpy(s, parts[random_below(count)]);
}

int main(int argc, char **argv)
{
	static const char *const pattern_parts[] = {"a", "b", "*", "?", ".", "/", "[ab]", "[!a]", "[b-d.]", "\\a",
		"\\*", "*", "[[:alpha:]]", "[]x]", "A"};
	static const char *const name_parts[] = {"a", "b", "c", ".", "/", "*", "A", "B", "]"};
	static const int flags[] = {FNM_PATHNAME, FNM_NOESCAPE, FNM_PERIOD, FNM_LEADING_DIR, FNM_CASEFOLD};
	transcript_begin(argc, argv);
	for (int batch = 0; batch < 32; batch++) {
		int all = 0;
		for (int i = 0; i < 5; i++)
			if (batch >> i & 1)
				all |= flags[i];
		batch_begin("names");
		for (int i = 0; i < 4000; i++) {
			char pattern[128], name[64];
			make(pattern, pattern_parts, sizeof pattern_parts / sizeof *pattern_parts, 7);
			make(name, name_parts, sizeof name_parts / sizeof *name_parts, 8);
			/* Behind these the host takes a period in the middle for a leading one. */
			if (all & FNM_PERIOD && strstr(pattern, "*?"))
				continue;
			batch_add_text(pattern);
			batch_add_text(name);
			batch_add_number(fnmatch(pattern, name, all));
		}
		batch_end();
	}
	return check_done();
}
