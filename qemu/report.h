/* SPDX-License-Identifier: MIT */
/* What the shim itself has to say, on the report port; and how the machine ends. */
#ifndef QEMU_REPORT_H
#define QEMU_REPORT_H

#include <stdbool.h>

/* Statuses of freehold-boot's own; a program that dies of signal n has 128 + n. */
#define STATUS_FAILED 125
#define STATUS_REFUSED 126

extern bool verbose;

/* One line. Knows %s, %u and %lx. */
void report(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Says with -v what the program leaves behind, then ends the machine. */
_Noreturn void machine_end(int status);

/* Ends it at once. */
_Noreturn void machine_stop(int status);

/* After a line: the program cannot go on; or the shim itself is at fault, and touches nothing more. */
#define machine_die(status, ...) (report(__VA_ARGS__), machine_end(status))
#define machine_broken(...) (report(__VA_ARGS__), machine_stop(STATUS_FAILED))

#endif
