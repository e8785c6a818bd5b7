/* SPDX-License-Identifier: MIT */
/* One write on the descriptor: a program that fails here may have a broken stdio. */
#include <assert.h>
#include <string.h>

#include "libc/start/program_name.h"
#include "sys/linux/die.h"
#include "sys/sys.h"

struct line {
	char text[1024]; /* what is longer is cut */
	size_t len;
};

static void add(struct line *line, const char *s)
{
	while (*s && line->len < sizeof line->text - 1)
		line->text[line->len++] = *s++;
}

static void add_number(struct line *line, unsigned n)
{
	char digits[12];
	char *p = digits + sizeof digits;
	*--p = '\0';
	do
		*--p = (char)('0' + n % 10);
	while (n /= 10);
	add(line, p);
}

_Noreturn void __assert_fail(const char *condition, const char *file, unsigned number,
                             const char *function)
{
	struct line line = {.len = 0};
	add(&line, __progname);
	add(&line, ": ");
	add(&line, file);
	add(&line, ":");
	add_number(&line, number);
	add(&line, ": ");
	add(&line, function);
	add(&line, ": Assertion `");
	add(&line, condition);
	add(&line, "' failed.");
	line.text[line.len++] = '\n';
	sys_print(2, line.text, line.len);
	sys_abort();
}
