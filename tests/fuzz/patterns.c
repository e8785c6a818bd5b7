/* SPDX-License-Identifier: MIT */
/*
 * regcomp, regexec and fnmatch: the first byte says the options, the second where the pattern ends and the
 * text begins. Matches must lie inside the text.
 */
#include <fnmatch.h>
#include <regex.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "libc/locale/locale.h"

#define GROUPS 5

/* As many bytes as there are and a null, so that one more is beyond the block. */
static char *text_of(const uint8_t *bytes, size_t len)
{
	char *text = malloc(len + 1);
	if (!text)
		abort();
	memcpy(text, bytes, len);
	text[len] = '\0';
	return text;
}

static void match(const char *pattern, const char *text, unsigned options)
{
	regex_t regex;
	regmatch_t found[GROUPS];
	regoff_t len = (regoff_t)strlen(text);
	int compile = (options & 1 ? REG_EXTENDED : 0) | (options & 2 ? REG_ICASE : 0) | (options & 4 ? REG_NEWLINE : 0);
	if (regcomp(&regex, pattern, compile))
		return;
	if (!regexec(&regex, text, GROUPS, found, (options & 8 ? REG_NOTBOL : 0) | (options & 16 ? REG_NOTEOL : 0)))
		for (size_t i = 0; i < GROUPS; i++) {
			if (i && found[i].rm_so == -1 && found[i].rm_eo == -1)
				continue;
			if (found[i].rm_so < found[0].rm_so || found[i].rm_so > found[i].rm_eo || found[i].rm_eo > len)
				abort();
		}
	regfree(&regex);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	if (len < 2 || len > 200)
		return 0;
	size_t rest = len - 2, pattern_len = bytes[1] % (rest + 1);
	char *pattern = text_of(bytes + 2, pattern_len);
	char *text = text_of(bytes + 2 + pattern_len, rest - pattern_len);
	fuzz_utf8 = bytes[0] >> 7;
	fnmatch(pattern, text, bytes[0] & 31);
	match(pattern, text, bytes[0]);
	free(pattern);
	free(text);
	return 0;
}
