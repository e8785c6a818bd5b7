/* SPDX-License-Identifier: MIT */
#include "libc/alias.h"
#include "libc/stdlib/env.h"

static void keep(char *entry)
{
	(void)entry;
}
WEAK_ALIAS(keep, env_release);

void env_remove(const char *name, size_t len)
{
	for (char **entry; (entry = env_find(name, len));) {
		env_release(*entry);
		do
			entry[0] = entry[1];
		while (*entry++);
	}
}

void env_clear(void)
{
	for (char **entry = __environ; entry && *entry; entry++)
		env_release(*entry);
	__environ = NULL;
}
