/* SPDX-License-Identifier: MIT */
/*
 * Linked into the demonstration programs with --wrap=getchar: wherever a program waits for a key,
 * it first draws its heap as it stands then.
 */
#include <malloc.h>
#include <stdio.h>

int __real_getchar(void);
int __wrap_getchar(void);

int __wrap_getchar(void)
{
	fflush(stdout);
	malloc_dump(1);
	return __real_getchar();
}
