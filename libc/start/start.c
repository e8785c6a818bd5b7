/* SPDX-License-Identifier: MIT */
/* Runs before anything else of the library; built without stack protector, since it makes one. */
#include "libc/start/start.h"

#include "sys/linux/auxv.h"
#include "sys/linux/abi.h"

#include <stdlib.h>
#include <unistd.h>

/* The linker's: functions to run before main (the first kind before everything else). */
typedef void initialiser(int, char **, char **);
extern initialiser *const __preinit_array_start[], *const __preinit_array_end[];
extern initialiser *const __init_array_start[], *const __init_array_end[];

char **__environ;
extern __typeof__(__environ) environ __attribute__((weak, alias("__environ")));

static void run_initialisers(initialiser *const *f, initialiser *const *end, int argc, char **argv)
{
	for (; f < end; f++)
		(*f)(argc, argv, __environ);
}

/*
 * The second word of AT_RANDOM's sixteen bytes is the canary (the first may serve the program).
 * Its lowest byte is zero, so that a string function that runs over stops short of the rest.
 */
static uintptr_t canary_make(void)
{
	const char *random = (const char *)sys_auxv_value(LINUX_AT_RANDOM); /* aligned to nothing */
	uintptr_t canary = (uintptr_t)&random; /* without it: better than the same for all */
	if (random)
		__builtin_memcpy(&canary, random + sizeof canary, sizeof canary);
	return canary & ~(uintptr_t)0xff;
}

_Noreturn void libc_start(int (*main)(int, char **, char **), uintptr_t *sp, char *base)
{
	int argc = (int)*sp;
	char **argv = (char **)(sp + 1);

	__environ = argv + argc + 1;
	sys_initial_environment = __environ;
	char **end = __environ;
	while (*end)
		end++;
	sys_auxv = (const uintptr_t *)(end + 1);

	start_thread(base, canary_make());
	run_initialisers(__preinit_array_start, __preinit_array_end, argc, argv);
	run_initialisers(__init_array_start, __init_array_end, argc, argv);
	exit(main(argc, argv, __environ));
}
