/* SPDX-License-Identifier: MIT */
/* getopt and its long forms: answers, arguments, and the order that the words are left in. */
#include "tests/check.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>

static int flag;

static const struct option known[] = {
	{"alpha", no_argument, NULL, 'a'},
	{"beta", required_argument, NULL, 'b'},
	{"gamma", optional_argument, NULL, 'g'},
	{"delta", no_argument, &flag, 77},
	{"delay", no_argument, NULL, 'y'},
	{"alphabet", no_argument, NULL, 'A'},
	{"x", no_argument, NULL, 'X'},
	{NULL, 0, NULL, 0},
};

/* Words of the command, split at spaces; the transcript of all answers: "c(arg)..." then the rest. */
static const struct {
	char form; /* 's' short, 'l' long, 'o' long only */
	const char *options, *words, *transcript;
} cases[] = {
	{'s', "ab:c::", "", "|"},
	{'s', "ab:c::", "-a", "a|"},
	{'s', "ab:c::", "-a -a", "aa|"},
	{'s', "ab:c::", "-aa", "aa|"},
	{'s', "ab:c::", "-ab x", "ab(x)|"},
	{'s', "ab:c::", "-abx y", "ab(x)|y"},
	{'s', "ab:c::", "-b -a", "b(-a)|"},
	{'s', "ab:c::", "-b -- -a", "b(--)a|"},
	{'s', "ab:c::", "-c x", "c|x"},
	{'s', "ab:c::", "-cx", "c(x)|"},
	{'s', "ab:c::", "-b", "?b|"},
	{'s', ":ab:c::", "-b", ":b|"},
	{'s', "ab:c::", "-z -a", "?za|"},
	{'s', "ab:c::", "-az", "a?z|"},
	{'s', "ab:c::", "-:", "?:|"},
	{'s', "ab:c::", "x -a y", "a|x y"},
	{'s', "ab:c::", "x y -a z -b w v", "ab(w)|x y z v"},
	{'s', "ab:c::", "x -ab y z", "ab(y)|x z"},
	{'s', "ab:c::", "x -- -a", "|x -a"},
	{'s', "ab:c::", "-a -- -a", "a|-a"},
	{'s', "ab:c::", "- -a", "a|-"},
	{'s', "+ab:c::", "-a x -a", "a|x -a"},
	{'s', "-ab:c::", "x -a y", "\1(x)a\1(y)|"},
	{'s', "ab:c::", "x -c y -ab z -a", "cab(z)a|x y"},
	{'l', "ab:", "--alpha", "a|"},
	{'l', "ab:", "--alpha=x", "?a|"},
	{'l', "ab:", "--beta x", "b(x)|"},
	{'l', "ab:", "--beta=x y", "b(x)|y"},
	{'l', "ab:", "--beta=", "b()|"},
	{'l', "ab:", "--beta", "?b|"},
	{'l', ":ab:", "--beta", ":b|"},
	{'l', "ab:", "--b x", "b(x)|"},
	{'l', "ab:", "--gamma x", "g|x"},
	{'l', "ab:", "--gamma=x", "g(x)|"},
	{'l', "ab:", "--delta", "D|"},
	{'l', "ab:", "--delt", "D|"},
	{'l', "ab:", "--del", "?|"},
	{'l', "ab:", "--al", "?|"},
	{'l', "ab:", "--alphab", "A|"},
	{'l', "ab:", "--omega -a", "?a|"},
	{'l', "ab:", "w --beta v -a u --alpha -- t", "b(v)aa|w u t"},
	{'l', "ab:", "-ab --alpha", "ab(--alpha)|"},
	{'l', "ab:", "--x", "X|"},
	{'o', "ab:", "-alpha -a", "aa|"},
	{'o', "ab:", "-beta=x --beta y", "b(x)b(y)|"},
	{'o', "ab:", "-ab x", "ab(x)|"},
	{'o', "ab:", "-x", "X|"},
	{'o', "ab:", "-omega", "?|"},
	{'o', "ab:", "w -gamma=3 v", "g(3)|w v"},
};

static char *append(char *p, const char *s)
{
	while (*s)
		*p++ = *s++;
	*p = '\0';
	return p;
}

static void run(size_t number)
{
	char buf[200], transcript[200] = "", *argv[20], *p = transcript;
	int argc = 0, index, c;
	argv[argc++] = (char *)"prog";
	strcpy(buf, cases[number].words);
	for (char *word = strtok(buf, " "); word; word = strtok(NULL, " "))
		argv[argc++] = word;
	argv[argc] = NULL;
	optind = 0;
	opterr = 0;
	for (int rounds = 0; rounds < 30; rounds++) {
		const char *options = cases[number].options;
		optarg = NULL;
		flag = 0;
		if (cases[number].form == 's')
			c = getopt(argc, argv, options);
		else if (cases[number].form == 'l')
			c = getopt_long(argc, argv, options, known, &index);
		else
			c = getopt_long_only(argc, argv, options, known, &index);
		if (c == -1)
			break;
		*p++ = (char)(c ? c : flag == 77 ? 'D' : '0');
		if ((c == '?' || c == ':') && optopt)
			*p++ = (char)optopt;
		*p = '\0';
		if (optarg && c != '?' && c != ':') {
			p = append(p, "(");
			p = append(p, optarg);
			p = append(p, ")");
		}
	}
	p = append(p, "|");
	for (int i = optind; i < argc; i++) {
		if (i > optind)
			p = append(p, " ");
		p = append(p, argv[i]);
	}
	CHECK_STR(transcript, cases[number].transcript);
}

int main(void)
{
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		run(i);
	/* Words that are in order are not written to: they may be constant. */
	static char *const ordered[] = {(char *)"prog", (char *)"-a", (char *)"--beta", (char *)"x", (char *)"y", NULL};
	optind = 0;
	CHECK_EQ(getopt_long(5, ordered, "a", known, NULL), 'a');
	CHECK_EQ(getopt_long(5, ordered, "a", known, NULL), 'b');
	CHECK_EQ(getopt_long(5, ordered, "a", known, NULL), -1);
	setenv("POSIXLY_CORRECT", "1", 1);
	char *argv[] = {(char *)"prog", (char *)"x", (char *)"-a", NULL};
	optind = 0;
	CHECK_EQ(getopt(3, argv, "a"), -1);
	CHECK_EQ(optind, 1);
	return check_done();
}
