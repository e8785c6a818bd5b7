/* SPDX-License-Identifier: MIT */
#ifndef LIBC_SIGNAL_ACTION_H
#define LIBC_SIGNAL_ACTION_H

#include <signal.h>

/* sigaction, for the library's own use. 0 or -errno. */
int signal_action(int sig, const struct sigaction *new_action, struct sigaction *old_action);

#endif
