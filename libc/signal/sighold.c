/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <signal.h>
#include <stddef.h>

#include "libc/ret.h"
#include "libc/signal/action.h"
#include "libc/signal/mask.h"
#include "libc/thread/cancel_calls.h"

/* 0 or -errno. */
static long change(int how, int sig, sigset_t *old)
{
	if (!signal_usable(sig))
		return -EINVAL;
	sigset_t set = {0};
	*set_word(&set, sig) |= set_bit(sig);
	return signal_mask(how, &set, old);
}

int sighold(int sig)
{
	return (int)ret_errno(change(SIG_BLOCK, sig, NULL));
}

int sigrelse(int sig)
{
	return (int)ret_errno(change(SIG_UNBLOCK, sig, NULL));
}

int sigignore(int sig)
{
	return (int)ret_errno(signal_action(sig, &(struct sigaction){.sa_handler = SIG_IGN}, NULL));
}

int sigpause(int sig)
{
	sigset_t mask;
	if (!signal_usable(sig))
		return (int)ret_errno(-EINVAL);
	signal_mask(SIG_BLOCK, NULL, &mask);
	*set_word(&mask, sig) &= ~set_bit(sig);
	return (int)ret_errno(cancel_rt_sigsuspend(&mask));
}

void (*sigset(int sig, void (*handler)(int)))(int)
{
	struct sigaction new_action = {.sa_handler = handler}, old_action;
	sigset_t mask;
	long ret = signal_action(sig, handler == SIG_HOLD ? NULL : &new_action, &old_action);
	if (!ret)
		ret = change(handler == SIG_HOLD ? SIG_BLOCK : SIG_UNBLOCK, sig, &mask);
	if (ret_errno(ret) < 0)
		return SIG_ERR;
	return *set_word(&mask, sig) & set_bit(sig) ? SIG_HOLD : old_action.sa_handler;
}
