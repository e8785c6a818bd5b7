/* SPDX-License-Identifier: MIT */
/* Texts and names of errors and signals: what they are in general; oracle/texts.c has each word. */
#include "tests/check.h"

#include <errno.h>
#include <limits.h>
#include <string.h>

static void errors(void)
{
	char buf[64];
	for (int error = 0; error <= 133; error++) {
		const char *text = strerrordesc_np(error);
		int known = error != 41 && error != 58;
		if (!known) {
			CHECK(!text && !strerrorname_np(error));
			continue;
		}
		CHECK_STR(strerror(error), text);
		CHECK_STR(strerror_r(error, buf, sizeof buf), text);
		const char *name = strerrorname_np(error);
		CHECK(name && (error ? name[0] == 'E' : name[0] == '0'));
	}
	CHECK_STR(strerror(EPERM), "Operation not permitted");
	CHECK_STR(strerror(ENOMEM), "Cannot allocate memory");
	CHECK_STR(strerror(EHWPOISON), "Memory page has hardware error");
	CHECK_STR(strerrorname_np(EHWPOISON), "EHWPOISON");
}

static void unknown_errors(void)
{
	char buf[64];
	CHECK_STR(strerror(41), "Unknown error 41");
	CHECK_STR(strerror(134), "Unknown error 134");
	CHECK_STR(strerror(-1), "Unknown error -1");
	CHECK_STR(strerror(INT_MAX), "Unknown error 2147483647");
	CHECK_STR(strerror(INT_MIN), "Unknown error -2147483648");
	CHECK(!strerrordesc_np(134) && !strerrordesc_np(-1) && !strerrordesc_np(INT_MAX));
	CHECK(!strerrorname_np(134) && !strerrorname_np(INT_MIN));
	CHECK(strerror_r(999, buf, sizeof buf) == buf);
	CHECK_STR(buf, "Unknown error 999");
	CHECK_STR(strerror_r(999, buf, 9), "Unknown ");
	buf[0] = 'x';
	strerror_r(999, buf, 0);
	CHECK_EQ(buf[0], 'x');
}

static void signals(void)
{
	for (int signal = -1; signal < 70; signal++) {
		const char *text = sigdescr_np(signal);
		CHECK_EQ(!text, signal < 1 || signal > 31);
		CHECK_EQ(!text, !sigabbrev_np(signal));
		if (text)
			CHECK_STR(strsignal(signal), text);
	}
	CHECK_STR(strsignal(2), "Interrupt");
	CHECK_STR(strsignal(11), "Segmentation fault");
	CHECK_STR(sigabbrev_np(11), "SEGV");
	CHECK_STR(strsignal(34), "Real-time signal 0");
	CHECK_STR(strsignal(64), "Real-time signal 30");
	CHECK_STR(strsignal(65), "Unknown signal 65");
	CHECK_STR(strsignal(0), "Unknown signal 0");
	CHECK_STR(strsignal(-5), "Unknown signal -5");
}

int main(void)
{
	errors();
	unknown_errors();
	signals();
	return check_done();
}
