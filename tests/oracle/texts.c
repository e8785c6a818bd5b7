/* SPDX-License-Identifier: MIT */
/* Every text and name of an error and of a signal. */
#include "tests/check.h"

#include <string.h>

static void print(int number, const char *text)
{
	check_number(number);
	check_puts("\t");
	check_puts(text ? text : "(NULL)");
	check_puts("\n");
	CHECK(!text || text[0]);
}

int main(void)
{
	for (int error = -2; error < 200; error++) {
		print(error, strerror(error));
		print(error, strerrordesc_np(error));
		print(error, strerrorname_np(error));
	}
	for (int signal = -2; signal < 80; signal++) {
		print(signal, strsignal(signal));
		print(signal, sigdescr_np(signal));
		print(signal, sigabbrev_np(signal));
	}
	return check_done();
}
