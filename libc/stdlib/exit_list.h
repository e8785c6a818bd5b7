/* SPDX-License-Identifier: MIT */
/* Functions to run at the end, last first: for atexit and on_exit, and for at_quick_exit. */
#ifndef LIBC_STDLIB_EXIT_LIST_H
#define LIBC_STDLIB_EXIT_LIST_H

#include <stddef.h>

#include "sys/lock.h"

/* ISO C promises room for 32. */
#define EXIT_FIRST 32

typedef void exit_function(int status, void *argument);

struct exit_entry {
	exit_function *function;
	void *argument;
};

/* After the first block, each is a page of sys_map, so that atexit needs no malloc. */
struct exit_block {
	struct exit_block *older;
	size_t used, room;
	struct exit_entry *entries;
};

/* Zeroed memory is an empty list. */
struct exit_list {
	struct lock lock;
	struct exit_block *newest; /* NULL: `first` has not been used */
	struct exit_block first;
	struct exit_entry first_entries[EXIT_FIRST];
};

/* What atexit and on_exit were given (atexit.c). */
extern struct exit_list exit_functions;

/* 0, or -1 when memory is short. */
int exit_list_add(struct exit_list *list, exit_function *function, void *argument);

/* The same for a function without arguments. */
int exit_list_add_plain(struct exit_list *list, void (*function)(void));

/* Calls every function, also those that are added meanwhile. */
void exit_list_run(struct exit_list *list, int status);

#endif
