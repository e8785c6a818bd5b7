/* SPDX-License-Identifier: MIT */
/* getopt.h: long command-line options (GNU). */
#ifndef _GETOPT_H
#define _GETOPT_H

#include <bits/getopt.h>

#define no_argument 0
#define required_argument 1
#define optional_argument 2

struct option {
	const char *name;
	int has_arg; /* no_argument, required_argument or optional_argument */
	int *flag;   /* where val goes; NULL: getopt_long returns it */
	int val;
};

/*
 * GNU. getopt that also knows "--name", "--name=argument" and "--name argument" (and, in the _only
 * form, the same with one dash); a name may be cut short while it stays unique. *index: which of
 * longopts it was. longopts ends with an entry of zeros.
 */
int getopt_long(int __argc, char *const __argv[], const char *__options,
                const struct option *__long_options, int *__index);
int getopt_long_only(int __argc, char *const __argv[], const char *__options,
                     const struct option *__long_options, int *__index);

#endif
