/* SPDX-License-Identifier: MIT */
/*
 * A system call made by every thread: for what the kernel keeps for each and POSIX for the process. A signal makes
 * the others do it, which programs neither see nor hold back.
 */
#ifndef LIBC_THREAD_EVERYWHERE_H
#define LIBC_THREAD_EVERYWHERE_H

#include <stdint.h>

#define SIGNAL_EVERYWHERE 33 /* the second that is kept for threads */
#define SIGNAL_EVERYWHERE_BIT ((uint64_t)1 << (SIGNAL_EVERYWHERE - 1)) /* in the kernel's sets */

/*
 * What of this a thread has still to do. everywhere:
 *
 *   word  | the call                 | becomes
 *   NONE  | it was not asked for it  | ASKED, by who asks, who then sends the signal
 *   ASKED | it will make it          | DONE, by its handler; the thread does not end before
 *   DONE  | it has made it           | NONE, by who asks for the next one
 */
enum { EVERYWHERE_NONE, EVERYWHERE_ASKED, EVERYWHERE_DONE };

/*
 * Makes the call here, and if the answer is 0 in all other threads too, those that begin meanwhile among them. The
 * answer. Ends the process where another thread gets a different one.
 */
long thread_everywhere(long nr, long a, long b, long c);

/* Defined beside it: who refers to this links it. */
extern const char thread_everywhere_linked;

#endif
