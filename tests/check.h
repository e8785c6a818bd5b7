/* SPDX-License-Identifier: MIT */
/*
 * Single checks for the test programs. A program makes many and returns check_done(), which prints
 * "ok N"; the runner takes nothing else for a pass, so a program that ends early has failed. Failed
 * checks name their place and do not stop the program.
 *
 * Needs write and environ alone, so that a broken printf or malloc can be tested with it.
 */
#ifndef TESTS_CHECK_H
#define TESTS_CHECK_H

#include <stddef.h>
#include <stdint.h>
#include <unistd.h>

static unsigned long check_made, check_failed;

/* Failures beyond these are counted but not shown. */
#define CHECK_SHOWN 20

static inline void check_write(const char *s, size_t len)
{
	while (len) {
		ssize_t put = write(1, s, len);
		if (put <= 0)
			_exit(99);
		s += put;
		len -= (size_t)put;
	}
}

static inline void check_puts(const char *s)
{
	size_t len = 0;
	while (s[len])
		len++;
	check_write(s, len);
}

static inline void check_number(long long value)
{
	char buf[24];
	char *p = buf + sizeof buf;
	unsigned long long rest = value < 0 ? -(unsigned long long)value : (unsigned long long)value;
	*--p = '\0';
	do
		*--p = (char)('0' + rest % 10);
	while (rest /= 10);
	if (value < 0)
		*--p = '-';
	check_puts(p);
}

/* Whether this failure shall be described. */
static inline int check_fail(const char *file, int line, const char *what)
{
	if (++check_failed > CHECK_SHOWN)
		return 0;
	check_puts(file);
	check_puts(":");
	check_number(line);
	check_puts(": ");
	check_puts(what);
	return 1;
}

static inline int check_true(int good, const char *file, int line, const char *what)
{
	check_made++;
	if (!good && check_fail(file, line, what))
		check_puts("\n");
	return good;
}

static inline int check_equal(long long a, long long b, const char *file, int line, const char *what)
{
	check_made++;
	if (a != b && check_fail(file, line, what)) {
		check_puts(": ");
		check_number(a);
		check_puts(" and ");
		check_number(b);
		check_puts("\n");
	}
	return a == b;
}

static inline int check_string(const char *a, const char *b, const char *file, int line,
                               const char *what)
{
	size_t i = 0;
	check_made++;
	while (a && b && a[i] && a[i] == b[i])
		i++;
	int good = a && b ? a[i] == b[i] : a == b;
	if (!good && check_fail(file, line, what)) {
		check_puts(": \"");
		check_puts(a ? a : "(NULL)");
		check_puts("\" and \"");
		check_puts(b ? b : "(NULL)");
		check_puts("\"\n");
	}
	return good;
}

static inline int check_bytes(const void *a, const void *b, size_t len, const char *file, int line,
                              const char *what)
{
	const unsigned char *x = a, *y = b;
	size_t i = 0;
	check_made++;
	while (i < len && x[i] == y[i])
		i++;
	if (i < len && check_fail(file, line, what)) {
		check_puts(": differ at byte ");
		check_number((long long)i);
		check_puts("\n");
	}
	return i == len;
}

/* Each is an expression: whether the check held. */
#define CHECK(cond) check_true(!!(cond), __FILE__, __LINE__, #cond)
#define CHECK_EQ(a, b) check_equal((long long)(a), (long long)(b), __FILE__, __LINE__, #a " == " #b)
#define CHECK_STR(a, b) check_string((a), (b), __FILE__, __LINE__, #a " is " #b)
#define CHECK_MEM(a, b, len) check_bytes((a), (b), (len), __FILE__, __LINE__, #a " is " #b)

/* What the runner has set that to, "NAME="; or NULL. */
static inline const char *check_told(const char *name)
{
	for (char **entry = environ; *entry; entry++) {
		size_t i = 0;
		while (name[i] && (*entry)[i] == name[i])
			i++;
		if (!name[i])
			return *entry + i;
	}
	return NULL;
}

/* The machine is emulated, and so slow. */
static inline int check_emulated(void)
{
	return check_told("CHECK_EMULATED=") != NULL;
}

/* There is no kernel: no other program, no files but 0, at which nothing comes, 1 and 2. */
static inline int check_alone(void)
{
	return check_told("CHECK_ALONE=") != NULL;
}

/* How many times as much as usual the runner wants: "CHECK_TIMES=N". */
static inline long check_times(void)
{
	const char *digits = check_told("CHECK_TIMES=");
	long times = 0;
	while (digits && *digits >= '0' && *digits <= '9')
		times = times * 10 + (*digits++ - '0');
	return times ? times : 1;
}

/* n times that, or a sixteenth of n (at least one) where the machine is emulated. */
static inline long check_scale(long n)
{
	if (!check_emulated())
		return n * check_times();
	return n < 16 ? 1 : n / 16;
}

/* Prints the verdict. The exit status of main. */
static inline int check_done(void)
{
	if (check_failed) {
		check_puts("not ok ");
		check_number((long long)check_failed);
		check_puts(" of ");
		check_number((long long)check_made);
		check_puts("\n");
		return 1;
	}
	check_puts("ok ");
	check_number((long long)check_made);
	check_puts("\n");
	return 0;
}

#endif
