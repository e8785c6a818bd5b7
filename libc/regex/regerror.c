/* SPDX-License-Identifier: MIT */
#include <regex.h>
#include <string.h>

size_t regerror(int error, const regex_t *restrict regex, char *restrict buf, size_t size)
{
	/* In the order of their numbers. */
	static const char texts[] =
		"Success\0No match\0Invalid regular expression\0Invalid collation character\0"
		"Invalid character class name\0Trailing backslash\0Invalid back reference\0"
		"Unmatched [\0Unmatched ( or \\(\0Unmatched { or \\{\0Invalid content of \\{\\}\0"
		"Invalid range end\0Memory exhausted\0Invalid preceding regular expression\0";
	(void)regex;
	const char *text = texts;
	for (int i = 0; i < error && *text; i++)
		text += strlen(text) + 1;
	if (error < 0 || !*text)
		text = "Unknown error";
	size_t need = strlen(text) + 1;
	if (size) {
		size_t len = need <= size ? need - 1 : size - 1;
		memcpy(buf, text, len);
		buf[len] = '\0';
	}
	return need;
}
