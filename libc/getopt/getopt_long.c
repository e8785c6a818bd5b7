/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/getopt/getopt.h"

/* The option of that name, or the only one that begins so; *ambiguous where there are several that
 * mean different things. */
static const struct option *find_name(const struct option *known, const char *name, size_t len,
                                      bool *ambiguous)
{
	const struct option *found = NULL;
	for (; known->name; known++) {
		if (strncmp(known->name, name, len))
			continue;
		if (!known->name[len]) {
			*ambiguous = false;
			return known;
		}
		if (found && (found->has_arg != known->has_arg || found->flag != known->flag
		              || found->val != known->val))
			*ambiguous = true;
		if (!found)
			found = known;
	}
	return found;
}

static int fail(const struct long_word *word, const char *program, const char *text, size_t len,
                const char *what)
{
	char name[256];
	if (!word->complains)
		return '?';
	size_t dashes = strlen(word->dashes);
	if (len > sizeof name - dashes - 2)
		len = sizeof name - dashes - 2;
	memcpy(name, word->dashes, dashes);
	memcpy(name + dashes, text, len);
	memcpy(name + dashes + len, "'", 2);
	bool unknown = *what == '\0';
	getopt_complain(program, unknown ? "unrecognized option '" : "option '", name, what);
	return '?';
}

static int find(const struct long_options *options, const struct long_word *word, int argc,
                char **argv)
{
	size_t len = strcspn(word->text, "=");
	bool ambiguous = false;
	const struct option *option = find_name(options->known, word->text, len, &ambiguous);
	if (!option && word->may_be_letters)
		return GETOPT_NOT_LONG;
	optopt = 0;
	if (ambiguous)
		return fail(word, argv[0], word->text, strlen(word->text), " is ambiguous");
	if (!option)
		return fail(word, argv[0], word->text, strlen(word->text), "");

	if (options->index)
		*options->index = (int)(option - options->known);
	if (word->text[len]) {
		if (option->has_arg == no_argument) {
			optopt = option->val;
			return fail(word, argv[0], option->name, strlen(option->name),
			            " doesn't allow an argument");
		}
		optarg = (char *)word->text + len + 1;
	} else if (option->has_arg == required_argument && !getopt_take_word(argc, argv)) {
		optopt = option->val;
		fail(word, argv[0], option->name, strlen(option->name), " requires an argument");
		return word->colon ? ':' : '?';
	}
	if (!option->flag)
		return option->val;
	*option->flag = option->val;
	return 0;
}

int getopt_long(int argc, char *const argv[], const char *letters, const struct option *known,
                int *index)
{
	struct long_options options = {known, index, false, find};
	return getopt_next(argc, (char **)argv, letters, &options);
}

int getopt_long_only(int argc, char *const argv[], const char *letters, const struct option *known,
                     int *index)
{
	struct long_options options = {known, index, true, find};
	return getopt_next(argc, (char **)argv, letters, &options);
}
