/* SPDX-License-Identifier: MIT */
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
WEAK_ALIAS(nothing, atexit_run);
WEAK_ALIAS(nothing, stdio_exit);

_Noreturn void exit(int status)
{
	atexit_run();
	for (finaliser *const *f = __fini_array_end; f > __fini_array_start;)
		(*--f)();
	stdio_exit();
	_Exit(status);
}
