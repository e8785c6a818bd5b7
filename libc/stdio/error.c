/* SPDX-License-Identifier: MIT */
#include <error.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "libc/start/program_name.h"
#include "libc/stdio/file.h"

unsigned error_message_count;
int error_one_per_line;
void (*error_print_progname)(void);

static void print_program(void)
{
	fflush(stdout);
	if (error_print_progname)
		error_print_progname();
	else
		fprintf(stderr, "%s:", __progname_full);
}

static void print_rest(int status, int number, const char *format, va_list args)
{
	vfprintf(stderr, format, args);
	if (number)
		fprintf(stderr, ": %s", strerror(number));
	fputc('\n', stderr);
	error_message_count++;
	if (status)
		exit(status);
}

void error(int status, int number, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	file_lock(stderr);
	print_program();
	if (!error_print_progname)
		fputc(' ', stderr);
	print_rest(status, number, format, args);
	file_unlock(stderr);
	va_end(args);
}

void error_at_line(int status, int number, const char *file, unsigned line, const char *format, ...)
{
	static const char *last_file;
	static unsigned last_line;
	if (error_one_per_line) {
		if (line == last_line && (file == last_file || (file && last_file && !strcmp(file, last_file))))
			return;
		last_file = file;
		last_line = line;
	}
	va_list args;
	va_start(args, format);
	file_lock(stderr);
	print_program();
	fprintf(stderr, file ? "%s:%u: " : " ", file, line);
	print_rest(status, number, format, args);
	file_unlock(stderr);
	va_end(args);
}
