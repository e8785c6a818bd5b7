/* SPDX-License-Identifier: MIT */
/* What the kernel puts above the arguments: the environment, and the auxiliary vector, pairs of words. */
#ifndef SYS_LINUX_AUXV_H
#define SYS_LINUX_AUXV_H

#include <stdint.h>

/* Set once by start code; ends with an entry of type LINUX_AT_NULL. */
extern const uintptr_t *sys_auxv;

/* The environment as the program was given it; set beside sys_auxv. */
extern char *const *sys_initial_environment;

/* The value of the entry of that type, 0 when the kernel gave none. */
uintptr_t sys_auxv_value(uintptr_t type);

#endif
