/* SPDX-License-Identifier: MIT */
/*
 * The program's name, for programs that use it: its constructor runs before those of the program,
 * and only where this file is linked.
 */
#include "libc/start/program_name.h"

#include <errno.h>
#include <string.h>

#include "libc/alias.h"

char *__progname = (char *)"";
char *__progname_full = (char *)"";
WEAK_ALIAS(__progname, program_invocation_short_name);
WEAK_ALIAS(__progname_full, program_invocation_name);

/* 101 is the first priority that is not the compiler's own. */
static __attribute__((constructor(101))) void set_name(int argc, char **argv)
{
	if (argc < 1)
		return;
	__progname_full = argv[0];
	char *slash = strrchr(argv[0], '/');
	__progname = slash ? slash + 1 : argv[0];
}
