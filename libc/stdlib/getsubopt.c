/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

int getsubopt(char **options, char *const *known, char **value)
{
	char *word = *options;
	char *end = word + strcspn(word, ",");
	*options = *end ? end + 1 : end;
	*end = '\0';
	size_t len = strcspn(word, "=");
	for (int i = 0; known[i]; i++) {
		if (strncmp(known[i], word, len) || known[i][len])
			continue;
		*value = word[len] ? word + len + 1 : NULL;
		return i;
	}
	*value = word;
	return -1;
}
