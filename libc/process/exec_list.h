/* SPDX-License-Identifier: MIT */
/*
 * The arguments of execl, execle and execlp as an array, on the stack: these may be called in the
 * child of a process with several threads, where malloc may not.
 */
#ifndef LIBC_PROCESS_EXEC_LIST_H
#define LIBC_PROCESS_EXEC_LIST_H

#include <stdarg.h>
#include <stddef.h>

/* Number of arguments, the first included, without the NULL that ends them. */
static inline size_t exec_list_count(const char *first, va_list *arguments)
{
	size_t count = 0;
	for (const char *a = first; a; a = va_arg(*arguments, const char *))
		count++;
	return count;
}

/* Fills argv, which has room for the arguments and the NULL. */
static inline void exec_list_fill(char **argv, const char *first, va_list *arguments)
{
	for (argv[0] = (char *)first; *argv++;)
		*argv = va_arg(*arguments, char *);
}

#endif
