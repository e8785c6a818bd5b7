/* SPDX-License-Identifier: MIT */
/* wordexp.h: words as the shell expands them (POSIX). */
#ifndef _WORDEXP_H
#define _WORDEXP_H

#include <bits/size.h>
#include <features.h>

typedef struct {
	size_t we_wordc; /* how many */
	char **we_wordv; /* the words, and a NULL */
	size_t we_offs;  /* with WRDE_DOOFFS: NULLs ahead of them */
} wordexp_t;

#define WRDE_DOOFFS 1
#define WRDE_APPEND 2   /* to what an earlier call found */
#define WRDE_NOCMD 4    /* a command is an error: WRDE_CMDSUB */
#define WRDE_REUSE 8    /* wordfree first */
#define WRDE_SHOWERR 16 /* what commands write to their standard error is seen */
#define WRDE_UNDEF 32   /* a variable that is not set is an error: WRDE_BADVAL */

#define WRDE_NOSPACE 1 /* out of memory, processes or open files */
#define WRDE_BADCHAR 2 /* a newline or one of |&;<>(){} that is not quoted */
#define WRDE_BADVAL 3  /* as above; or ${name?text} said so */
#define WRDE_CMDSUB 4
#define WRDE_SYNTAX 5  /* a quote, brace or command has no end, or 200 and more lie in each other */

/*
 * POSIX. Expands text as the shell does the words of a command: tildes, parameters, commands (by
 * /bin/sh), arithmetic, fields by IFS, names of files, quotes. Variables are those of the environment;
 * ${name:=text} and assignments in arithmetic last until the call's end. There are no positional
 * parameters. 0, or one of the numbers above; then *result is as it was, but for WRDE_NOSPACE, where it
 * has what was found.
 */
int wordexp(const char *__fh_restrict __text, wordexp_t *__fh_restrict __result, int __flags);
void wordfree(wordexp_t *__words);

#endif
