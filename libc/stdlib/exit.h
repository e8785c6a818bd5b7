/* SPDX-License-Identifier: MIT */
#ifndef LIBC_STDLIB_EXIT_H
#define LIBC_STDLIB_EXIT_H

/* Calls what atexit was given, last first. */
void atexit_run(void);

/* Returns in the first thread that ends the process, and lets others wait for that end. */
void exit_claim(void);

/* Writes what the streams still hold. */
void stdio_exit(void);

#endif
