/* SPDX-License-Identifier: MIT */
/* The environment, for the files that read and change it. */
#ifndef LIBC_STDLIB_ENV_H
#define LIBC_STDLIB_ENV_H

#include <stdbool.h>
#include <stddef.h>

/* The same object as environ, under a name that is the library's own. */
extern char **__environ;

/* Bytes before the '=' or the end. */
size_t env_name_length(const char *name);

/* The entry of the variable whose name is len bytes long, or NULL. */
char **env_find(const char *name, size_t len);

/* Removes the entries of the variable. */
void env_remove(const char *name, size_t len);

/* Removes all entries, also those that have no '=' and so no name. environ becomes NULL. */
void env_clear(void);

/*
 * Makes entry ("name=value", the name len bytes) the one that env_find finds. owned: entry is memory
 * of malloc that the library gives back once the variable has another value. 0, or -1 with ENOMEM.
 */
int env_put(char *entry, size_t len, bool owned);

/* Gives entry back if it is owned. Does nothing in programs that never own one. */
void env_release(char *entry);

#endif
