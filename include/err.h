/* SPDX-License-Identifier: MIT */
/* err.h: complaints on stderr, headed by the program's name (BSD). */
#ifndef _ERR_H
#define _ERR_H

#include <features.h>

#define __FH_COMPLAINT(__format, __first) \
	__attribute__((__format__(__printf__, __format, __first)))

/* "program: text: what errno means"; format NULL: without the text. The x forms leave errno out. */
void warn(const char *__format, ...) __FH_COMPLAINT(1, 2);
void vwarn(const char *__format, __builtin_va_list __args) __FH_COMPLAINT(1, 0);
void warnx(const char *__format, ...) __FH_COMPLAINT(1, 2);
void vwarnx(const char *__format, __builtin_va_list __args) __FH_COMPLAINT(1, 0);

/* The same, and then exit(status). */
void err(int __status, const char *__format, ...)
	__attribute__((__noreturn__)) __FH_COMPLAINT(2, 3);
void verr(int __status, const char *__format, __builtin_va_list __args)
	__attribute__((__noreturn__)) __FH_COMPLAINT(2, 0);
void errx(int __status, const char *__format, ...)
	__attribute__((__noreturn__)) __FH_COMPLAINT(2, 3);
void verrx(int __status, const char *__format, __builtin_va_list __args)
	__attribute__((__noreturn__)) __FH_COMPLAINT(2, 0);

#undef __FH_COMPLAINT

#endif
