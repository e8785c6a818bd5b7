/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

void psignal(int sig, const char *text)
{
	int kept = errno;
	const char *what = strsignal(sig);
	if (text && *text)
		fprintf(stderr, "%s: %s\n", text, what);
	else
		fprintf(stderr, "%s\n", what);
	errno = kept;
}

void psiginfo(const siginfo_t *info, const char *text)
{
	psignal(info->si_signo, text);
}
