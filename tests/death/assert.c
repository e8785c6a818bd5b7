/* SPDX-License-Identifier: MIT */
/* What a false assertion says. */
#include <assert.h>
#include <string.h>

#include "tests/check.h"

static void in_function(int n)
{
#line 77
	assert(n > 1000);
}

static void list(const char *argv0)
{
	const char *name = strrchr(argv0, '/');
	name = name ? name + 1 : argv0;
	check_puts("plain\t");
	check_puts(name);
	check_puts(": tests/death/assert.c:77: in_function: Assertion `n > 1000' failed.\n");
	check_puts("quoted\t");
	check_puts(name);
	check_puts(": tests/death/assert.c:1234567: main: Assertion `argc == 0 && \"never\"' failed.\n");
}

int main(int argc, char **argv)
{
	assert(argc > 0);
	if (argc == 1)
		list(argv[0]);
	else if (!strcmp(argv[1], "plain"))
		in_function(1000);
	else
#line 1234567
		assert(argc == 0 && "never");
	return 0;
}
