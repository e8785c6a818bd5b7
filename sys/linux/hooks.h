/* SPDX-License-Identifier: MIT */
#ifndef SYS_LINUX_HOOKS_H
#define SYS_LINUX_HOOKS_H

#include "sys/sys.h"

/* What sys_on_fork was given, or NULL. */
extern const struct sys_fork_hooks *sys_fork_hooks;

#endif
