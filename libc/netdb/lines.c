/* SPDX-License-Identifier: MIT */
#include "libc/netdb/lines.h"

#include <stdlib.h>
#include <string.h>

bool lines_open(struct lines *l, const char *path)
{
	*l = (struct lines){.file = fopen(path, "re")};
	return l->file;
}

bool lines_next(struct lines *l)
{
	while (l->file && getline(&l->line, &l->room, l->file) >= 0) {
		char *place;
		l->line[strcspn(l->line, "#")] = '\0';
		l->count = 0;
		char *word = strtok_r(l->line, " \t\r\n", &place);
		for (; word && l->count < LINE_WORDS; word = strtok_r(NULL, " \t\r\n", &place))
			l->word[l->count++] = word;
		l->word[l->count] = NULL;
		if (l->count)
			return true;
	}
	return false;
}

void lines_close(struct lines *l)
{
	if (l->file)
		fclose(l->file);
	free(l->line);
	*l = (struct lines){0};
}
