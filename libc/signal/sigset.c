/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <signal.h>

#include "libc/signal/set.h"

static int refuse(void)
{
	errno = EINVAL;
	return -1;
}

int sigemptyset(sigset_t *set)
{
	*set = (sigset_t){0};
	return 0;
}

int sigfillset(sigset_t *set)
{
	sigemptyset(set);
	for (int sig = 1; sig < NSIG; sig++)
		if (signal_usable(sig))
			*set_word(set, sig) |= set_bit(sig);
	return 0;
}

int sigaddset(sigset_t *set, int sig)
{
	if (!signal_usable(sig))
		return refuse();
	*set_word(set, sig) |= set_bit(sig);
	return 0;
}

int sigdelset(sigset_t *set, int sig)
{
	if (!signal_usable(sig))
		return refuse();
	*set_word(set, sig) &= ~set_bit(sig);
	return 0;
}

int sigismember(const sigset_t *set, int sig)
{
	if (sig <= 0 || sig >= NSIG)
		return refuse();
	return (*set_word(set, sig) & set_bit(sig)) != 0;
}

int sigisemptyset(const sigset_t *set)
{
	for (unsigned i = 0; i < SET_WORDS; i++)
		if (set->__bits[i])
			return 0;
	return 1;
}

int sigandset(sigset_t *result, const sigset_t *a, const sigset_t *b)
{
	for (unsigned i = 0; i < SET_WORDS; i++)
		result->__bits[i] = a->__bits[i] & b->__bits[i];
	return 0;
}

int sigorset(sigset_t *result, const sigset_t *a, const sigset_t *b)
{
	for (unsigned i = 0; i < SET_WORDS; i++)
		result->__bits[i] = a->__bits[i] | b->__bits[i];
	return 0;
}
