/* SPDX-License-Identifier: MIT */
/* ucontext.h: what a signal interrupted (POSIX, Linux): the types alone. */
#ifndef _UCONTEXT_H
#define _UCONTEXT_H

#include <signal.h>

#endif
