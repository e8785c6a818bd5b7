/* SPDX-License-Identifier: MIT */
/* sigset_t, which signal.h, poll.h and sys/select.h share. */
#ifndef _BITS_SIGSET_H
#define _BITS_SIGSET_H

#include <bits/types.h>

typedef __sigset_t sigset_t;

#endif
