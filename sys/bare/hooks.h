/* SPDX-License-Identifier: MIT */
#ifndef SYS_BARE_HOOKS_H
#define SYS_BARE_HOOKS_H

#include "sys/bare/fhbare.h"

/* What the program gave, or all NULL. */
extern struct fh_hooks bare_hooks;

#endif
