/* SPDX-License-Identifier: MIT */
#include <stddef.h>
#include <stdlib.h>

#include "libc/alias.h"
#include "libc/stdlib/exit.h"

/* The linker's. */
typedef void finaliser(void);
extern finaliser *const __fini_array_start[], *const __fini_array_end[];

/* What a program does not use costs it nothing: these stand in until the real ones are linked. */
static void nothing(void)
{
}
static void nothing_to_run(int status)
{
	(void)status;
}
WEAK_ALIAS(nothing_to_run, atexit_run);
WEAK_ALIAS(nothing, stdio_exit);
WEAK_ALIAS(nothing, exit_claim);

/* The finalisers that have begun: one that calls exit itself does not begin again. */
static size_t finalised;

_Noreturn void exit(int status)
{
	exit_claim();
	atexit_run(status);
	while (finalised < (size_t)(__fini_array_end - __fini_array_start))
		__fini_array_end[-1 - (ptrdiff_t)finalised++]();
	stdio_exit();
	_Exit(status);
}
