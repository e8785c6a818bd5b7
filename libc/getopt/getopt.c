/* SPDX-License-Identifier: MIT */
/*
 * Words that are no options are skipped; an option that is found behind them is moved in front of
 * them, with its argument. So optind always stands before the first word that is not done with, and
 * at the end before the first that is no option.
 */
#include "libc/getopt/getopt.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "sys/linux/calls.h"

char *optarg;
int optind = 1, opterr = 1, optopt = '?';

static const char *next_letter; /* in the current word, at argv[optind]; NULL or "": a new word */
static int skipped;             /* words between the current one and those not yet looked at */

void getopt_complain(const char *program, const char *a, const char *b, const char *c)
{
	const char *parts[] = {program, ": ", a, b, c, "\n"};
	char line[512];
	size_t len = 0;
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		for (const char *p = parts[i]; *p && len < sizeof line; p++)
			line[len++] = *p;
	sys_write(STDERR_FILENO, line, len);
}

/* argv[from] goes to argv[to], those between move up. An array that is in order may be constant. */
static void move_word(char **argv, int from, int to)
{
	if (from == to)
		return;
	char *word = argv[from];
	memmove(argv + to + 1, argv + to, (size_t)(from - to) * sizeof *argv);
	argv[to] = word;
}

bool getopt_take_word(int argc, char **argv)
{
	int at = optind + 1 + skipped;
	if (at >= argc)
		return false;
	move_word(argv, at, ++optind);
	optarg = argv[optind];
	return true;
}

static bool is_option(const char *word)
{
	return word[0] == '-' && word[1];
}

/* Finds the next word with options in it and moves it to argv[optind]. False at the end. */
static bool next_word(int argc, char **argv, bool permute)
{
	int at = optind;
	while (permute && at < argc && !is_option(argv[at]))
		at++;
	if (at >= argc || !argv[at] || !is_option(argv[at]))
		return false;
	skipped = at - optind;
	move_word(argv, at, optind);
	return strcmp(argv[optind], "--") != 0;
}

static int short_option(int argc, char **argv, const char *letters, bool complains, bool colon)
{
	char letter = *next_letter++;
	const char *known = letter == ':' ? NULL : strchr(letters, letter);
	int missing = '?'; /* the answer where something is */
	const char shown[] = {letter, '\'', '\0'};
	optopt = letter;
	if (!known) {
		if (complains)
			getopt_complain(argv[0], "invalid option -- '", shown, "");
	} else if (known[1] == ':') {
		if (*next_letter)
			optarg = (char *)next_letter;
		else if (known[2] != ':' && !getopt_take_word(argc, argv)) {
			if (complains)
				getopt_complain(argv[0], "option requires an argument -- '", shown, "");
			known = NULL;
			missing = colon ? ':' : '?';
		}
		next_letter = "";
	}
	if (!*next_letter)
		optind++;
	return known ? letter : missing;
}

/* GETOPT_NOT_LONG where single letters are meant. */
static int long_option(int argc, char **argv, const char *letters, const struct long_options *options,
                       bool complains, bool colon)
{
	const char *word = argv[optind];
	bool two = word[1] == '-';
	if (!options || !(two || options->one_dash))
		return GETOPT_NOT_LONG;
	/* "-x" alone is the letter x where there is one. */
	if (!two && !word[2] && strchr(letters, word[1]))
		return GETOPT_NOT_LONG;
	struct long_word question = {
		.dashes = two ? "--" : "-",
		.text = word + 1 + two,
		.complains = complains,
		.colon = colon,
		.may_be_letters = !two && strchr(letters, word[1]),
	};
	int answer = options->find(options, &question, argc, argv);
	if (answer != GETOPT_NOT_LONG) {
		next_letter = NULL;
		optind++;
	}
	return answer;
}

int getopt_next(int argc, char **argv, const char *letters, const struct long_options *long_options)
{
	if (optind == 0) { /* GNU: begin anew */
		optind = 1;
		next_letter = NULL;
	}
	optarg = NULL;

	char order = *letters;
	if (order == '+' || order == '-')
		letters++;
	else if (getenv("POSIXLY_CORRECT"))
		order = '+';
	bool colon = *letters == ':';
	letters += colon;
	bool complains = opterr && !colon;

	if (!next_letter || !*next_letter) {
		next_letter = NULL;
		if (!next_word(argc, argv, order != '+' && order != '-')) {
			if (optind >= argc || !argv[optind])
				return -1;
			if (!strcmp(argv[optind], "--")) {
				optind++;
				return -1;
			}
			if (order != '-')
				return -1;
			optarg = argv[optind++];
			return 1;
		}
		int answer = long_option(argc, argv, letters, long_options, complains, colon);
		if (answer != GETOPT_NOT_LONG)
			return answer;
		next_letter = argv[optind] + 1;
	}
	return short_option(argc, argv, letters, complains, colon);
}

int getopt(int argc, char *const argv[], const char *letters)
{
	return getopt_next(argc, (char **)argv, letters, NULL);
}
