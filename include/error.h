/* SPDX-License-Identifier: MIT */
/* error.h: complaints on stderr, headed by the program's name as it was called (GNU). */
#ifndef _ERROR_H
#define _ERROR_H

#include <features.h>

/* Writes stdout, then "program: text: what error means" (error 0: without that) on stderr; exits with
 * status unless that is 0. */
void error(int __status, int __error, const char *__format, ...)
	__attribute__((__format__(__printf__, 3, 4)));

/* The same with "program:file:line: "; says nothing twice of one line where error_one_per_line. */
void error_at_line(int __status, int __error, const char *__file, unsigned __line,
                   const char *__format, ...) __attribute__((__format__(__printf__, 5, 6)));

extern unsigned error_message_count;     /* how many there were */
extern int error_one_per_line;
extern void (*error_print_progname)(void); /* in the place of "program: " where not NULL */

#endif
