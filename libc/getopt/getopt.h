/* SPDX-License-Identifier: MIT */
/* What getopt and getopt_long share. */
#ifndef LIBC_GETOPT_GETOPT_H
#define LIBC_GETOPT_GETOPT_H

#include <getopt.h>
#include <stdbool.h>

/* The question that a word of the command line puts to the long options. */
struct long_word {
	const char *dashes;  /* "--", or "-" where one will do */
	const char *text;    /* what follows them */
	bool complains;      /* on stderr */
	bool colon;          /* ':' is the answer to a missing argument */
	bool may_be_letters; /* with "-": single letters are tried where no long option fits */
};

#define GETOPT_NOT_LONG (-2)

struct long_options {
	const struct option *known; /* ends with zeros */
	int *index;                 /* may be NULL */
	bool one_dash;
	/* The answer of getopt_long, or GETOPT_NOT_LONG. */
	int (*find)(const struct long_options *, const struct long_word *, int argc, char **argv);
};

/* getopt and, unless long_options is NULL, getopt_long. */
int getopt_next(int argc, char **argv, const char *letters, const struct long_options *long_options);

/* The word behind the current one becomes optarg. False where there is none. */
bool getopt_take_word(int argc, char **argv);

/* "program: a b c" on stderr. */
void getopt_complain(const char *program, const char *a, const char *b, const char *c);

#endif
