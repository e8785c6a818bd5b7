/* SPDX-License-Identifier: MIT */
/* getopt, which unistd.h and getopt.h share. */
#ifndef _BITS_GETOPT_H
#define _BITS_GETOPT_H

/*
 * POSIX, GNU. The next option letter of the command line, -1 at the end. options: letters, each
 * with ':' after it when it takes an argument, "::" when it may have one in the same word. An
 * unknown letter, or a missing argument, gives '?' and a line on stderr unless opterr is 0; where
 * options begins with ':' no line, and ':' for the missing argument. Words that are no options go
 * to the end, unless options begins with '+' or POSIXLY_CORRECT is set (then the first one ends
 * it), or with '-' (then each is given as the argument of option 1).
 */
int getopt(int __argc, char *const __argv[], const char *__options);

extern char *optarg;              /* the option's argument */
extern int optind, opterr, optopt; /* next word to read; whether to complain; the letter at fault */

#endif
