/* SPDX-License-Identifier: MIT */
/* sigdescr_np under a name that no program can define: for functions of POSIX. */
#ifndef LIBC_STRING_SIGNAL_TEXT_H
#define LIBC_STRING_SIGNAL_TEXT_H

/* A constant, or NULL for a number without a text. */
const char *signal_text(int signal);

#endif
