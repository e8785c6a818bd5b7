/* SPDX-License-Identifier: MIT */
/* strerror_r as POSIX has it, which string.h shows without _GNU_SOURCE. */
#undef _GNU_SOURCE
#define _POSIX_C_SOURCE 200809L

extern char **environ; /* which check.h needs and a host's unistd.h may then not show */
#include "tests/check.h"

#include <errno.h>
#include <string.h>

int main(void)
{
	char buf[64];
	for (int error = 0; error <= 133; error++) {
		if (error == 41 || error == 58)
			continue;
		CHECK_EQ(strerror_r(error, buf, sizeof buf), 0);
		CHECK_STR(buf, strerror(error));
		size_t len = strlen(buf);
		CHECK_EQ(strerror_r(error, buf, len + 1), 0);
		CHECK_EQ(strerror_r(error, buf, len), ERANGE);
		CHECK_EQ(strlen(buf), len - 1);
	}
	CHECK_EQ(strerror_r(41, buf, sizeof buf), EINVAL);
	CHECK_STR(buf, "Unknown error 41");
	CHECK_EQ(strerror_r(-7, buf, sizeof buf), EINVAL);
	CHECK_STR(buf, "Unknown error -7");
	CHECK_EQ(strerror_r(EPERM, buf, 0), ERANGE);
	return check_done();
}
