/* SPDX-License-Identifier: MIT */
/* The stack protector: a function that writes beyond its array does not return. */
#include <string.h>
#include <unistd.h>

static volatile size_t beyond = 32;

__attribute__((noinline, optimize("stack-protector-all"))) static char smash(void)
{
	volatile char array[16];
	for (size_t i = 0; i < beyond; i++)
		array[i] = 'x';
	return array[3];
}

int main(int argc, char **argv)
{
	static const char cases[] = "smash\t*** stack smashing detected ***: terminated\n";
	if (argc < 2)
		return write(1, cases, strlen(cases)) < 0;
	(void)argv;
	return smash();
}
