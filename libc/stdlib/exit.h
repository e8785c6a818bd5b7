/* SPDX-License-Identifier: MIT */
#ifndef LIBC_STDLIB_EXIT_H
#define LIBC_STDLIB_EXIT_H

/* Calls what atexit and on_exit were given, last first. */
void atexit_run(int status);

/* Returns in the first thread that ends the process, and lets others wait for that end. */
void exit_claim(void);

/* Writes what the streams still hold. */
void stdio_exit(void);

#endif
