/* SPDX-License-Identifier: MIT */
#include <err.h>
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "libc/start/program_name.h"
#include "libc/stdio/file.h"

static void complain(const char *format, va_list args, const char *why)
{
	file_lock(stderr);
	fprintf(stderr, "%s: ", __progname);
	if (format)
		vfprintf(stderr, format, args);
	fprintf(stderr, "%s%s\n", format && why ? ": " : "", why ? why : "");
	file_unlock(stderr);
}

void vwarn(const char *format, va_list args)
{
	complain(format, args, strerror(errno));
}

void vwarnx(const char *format, va_list args)
{
	complain(format, args, NULL);
}

void verr(int status, const char *format, va_list args)
{
	vwarn(format, args);
	exit(status);
}

void verrx(int status, const char *format, va_list args)
{
	vwarnx(format, args);
	exit(status);
}

void warn(const char *format, ...)
{
	va_list args;
	va_start(args, format);
	vwarn(format, args);
	va_end(args);
}

void warnx(const char *format, ...)
{
	va_list args;
	va_start(args, format);
	vwarnx(format, args);
	va_end(args);
}

void err(int status, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	verr(status, format, args);
}

void errx(int status, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	verrx(status, format, args);
}
