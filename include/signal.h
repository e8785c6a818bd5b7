/* SPDX-License-Identifier: MIT */
/* signal.h: signals (ISO C11 7.14, POSIX, Linux). */
#ifndef _SIGNAL_H
#define _SIGNAL_H

#define SIG_BLOCK 0
#define SIG_UNBLOCK 1
#define SIG_SETMASK 2

#endif
