/* SPDX-License-Identifier: MIT */
/* Signals: sets, handlers of both kinds, masks, waiting, alternate stacks, timers, jumps out. */
#pragma GCC diagnostic ignored "-Wdeprecated-declarations" /* siginterrupt, on the host */
#include "tests/check.h"

#include <errno.h>
#include <setjmp.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <time.h>
#include <ucontext.h>
#include <unistd.h>

static volatile int calls, last_sig, last_code, last_value;
static volatile pid_t last_pid;
static void *volatile last_address;
static volatile uintptr_t handler_stack;

static void plain(int sig)
{
	int local;
	calls++;
	last_sig = sig;
	handler_stack = (uintptr_t)&local;
}

static void with_info(int sig, siginfo_t *info, void *context)
{
	calls++;
	last_sig = sig;
	last_code = info->si_code;
	last_pid = info->si_pid;
	last_value = info->si_value.sival_int;
	last_address = info->si_addr;
	if (info->si_signo != sig || !context)
		last_sig = -1;
}

static void set_action(int sig, int flags)
{
	struct sigaction action = {.sa_flags = flags}, now;
	if (flags & SA_SIGINFO)
		action.sa_sigaction = with_info;
	else
		action.sa_handler = plain;
	sigemptyset(&action.sa_mask);
	sigaddset(&action.sa_mask, SIGUSR2);
	CHECK_EQ(sigaction(sig, &action, NULL), 0);
	CHECK_EQ(sigaction(sig, NULL, &now), 0);
	CHECK(flags & SA_SIGINFO ? now.sa_sigaction == with_info : now.sa_handler == plain);
	CHECK_EQ(now.sa_flags & ~0x04000000, flags);
	CHECK_EQ(sigismember(&now.sa_mask, SIGUSR2), 1);
	CHECK_EQ(sigismember(&now.sa_mask, SIGUSR1), 0);
}

static void sets(void)
{
	sigset_t set, other, result;
	sigemptyset(&set);
	sigfillset(&other);
	for (int sig = -1; sig <= 70; sig++) {
		int usable = sig > 0 && sig < 65 && sig != 32 && sig != 33;
		errno = 0;
		CHECK_EQ(sigaddset(&set, sig), usable ? 0 : -1);
		CHECK_EQ(errno, usable ? 0 : EINVAL);
		if (usable) {
			CHECK_EQ(sigismember(&set, sig), 1);
			CHECK_EQ(sigismember(&other, sig), 1);
			for (int more = sig + 1; more < 65; more++)
				CHECK_EQ(sigismember(&set, more), 0);
#ifdef __FREEHOLD__ /* the host's looks at signals up to 32 only */
			CHECK_EQ(sigisemptyset(&set), 0);
#endif
			CHECK_EQ(sigdelset(&set, sig), 0);
			CHECK_EQ(sigisemptyset(&set), 1);
			sigaddset(&set, sig);
			sigandset(&result, &set, &other);
			CHECK_EQ(sigismember(&result, sig), 1);
			sigemptyset(&other);
			sigorset(&result, &set, &other);
			CHECK_EQ(sigismember(&result, sig), 1);
			sigandset(&result, &set, &other);
			CHECK_EQ(sigisemptyset(&result), 1);
			sigfillset(&other);
			sigdelset(&set, sig);
		} else
			CHECK_EQ(sigdelset(&set, sig), -1);
	}
	CHECK_EQ(SIGRTMIN, 34);
	CHECK_EQ(SIGRTMAX, 64);
}

static void handlers(void)
{
	static const int sigs[] = {SIGHUP, SIGUSR1, SIGTERM, SIGCHLD, SIGWINCH, 34, 50, 64};
	size_t count = sizeof sigs / sizeof *sigs - (check_emulated() ? 1 : 0); /* qemu keeps 64 */
	for (size_t i = 0; i < count; i++)
		for (int form = 0; form < 2; form++) {
			set_action(sigs[i], form ? SA_SIGINFO : 0);
			int before = calls;
			CHECK_EQ(raise(sigs[i]), 0);
			CHECK_EQ(calls, before + 1);
			CHECK_EQ(last_sig, sigs[i]);
			CHECK_EQ(kill(getpid(), sigs[i]), 0);
			CHECK_EQ(calls, before + 2);
			if (form) {
				CHECK_EQ(last_code, SI_USER);
				CHECK_EQ(last_pid, getpid());
				union sigval value = {.sival_int = 12345};
				CHECK_EQ(sigqueue(getpid(), sigs[i], value), 0);
				CHECK_EQ(last_code, SI_QUEUE);
				if (!check_emulated() || sigs[i] != SIGCHLD) /* qemu takes it for a status */
					CHECK_EQ(last_value, 12345);
			}
			CHECK((uintptr_t)signal(sigs[i], SIG_DFL)
			      == (form ? (uintptr_t)with_info : (uintptr_t)plain));
		}
	/* The registers come back whole. */
	signal(SIGUSR1, plain);
	double x = 1.5;
	long a = 1, b = 2, c = 3, d = 4;
	for (int i = 0; i < 100; i++) {
		raise(SIGUSR1);
		x *= 1.01;
		a += b, b += c, c += d, d += a;
	}
	CHECK(x > 4.05 && x < 4.06);
	errno = 0;
	CHECK(signal(SIGKILL, plain) == SIG_ERR);
	CHECK_EQ(errno, EINVAL);
	errno = 0;
	CHECK(signal(0, plain) == SIG_ERR && signal(65, plain) == SIG_ERR && signal(32, plain) == SIG_ERR);
	CHECK_EQ(errno, EINVAL);
	CHECK_EQ(raise(1000), -1);
	CHECK_EQ(kill(getpid(), -3), -1);
	struct sigaction now;
	signal(SIGUSR1, plain);
	sigaction(SIGUSR1, NULL, &now);
	CHECK(now.sa_flags & SA_RESTART);
	CHECK_EQ(siginterrupt(SIGUSR1, 1), 0);
	sigaction(SIGUSR1, NULL, &now);
	CHECK(!(now.sa_flags & SA_RESTART));
	set_action(SIGUSR1, (int)SA_RESETHAND);
	raise(SIGUSR1);
	sigaction(SIGUSR1, NULL, &now);
	CHECK(now.sa_handler == SIG_DFL);
}

static void masks(void)
{
	sigset_t set, old, pending;
	set_action(SIGUSR1, SA_SIGINFO);
	sigemptyset(&set);
	sigaddset(&set, SIGUSR1);
	CHECK_EQ(sigprocmask(SIG_BLOCK, &set, &old), 0);
	CHECK_EQ(sigismember(&old, SIGUSR1), 0);
	int before = calls;
	raise(SIGUSR1);
	CHECK_EQ(calls, before);
	CHECK_EQ(sigpending(&pending), 0);
	CHECK_EQ(sigismember(&pending, SIGUSR1), 1);
	CHECK_EQ(sigismember(&pending, SIGUSR2), 0);
	errno = 0;
	CHECK_EQ(sigsuspend(&old), -1);
	CHECK_EQ(errno, EINTR);
	CHECK_EQ(calls, before + 1);
	CHECK_EQ(sigprocmask(SIG_BLOCK, NULL, &old), 0);
	CHECK_EQ(sigismember(&old, SIGUSR1), 1);

	int sig = 0;
	siginfo_t info;
	raise(SIGUSR1);
	CHECK_EQ(sigwait(&set, &sig), 0);
	CHECK_EQ(sig, SIGUSR1);
	raise(SIGUSR1);
	CHECK_EQ(sigwaitinfo(&set, &info), SIGUSR1);
	CHECK_EQ(info.si_signo, SIGUSR1);
	CHECK_EQ(info.si_pid, getpid());
	struct timespec limit = {0, 1000000};
	errno = 0;
	CHECK_EQ(sigtimedwait(&set, &info, &limit), -1);
	CHECK_EQ(errno, EAGAIN);
	raise(SIGUSR1);
	CHECK_EQ(sigtimedwait(&set, NULL, &limit), SIGUSR1);
	CHECK_EQ(calls, before + 1);
	CHECK_EQ(pthread_sigmask(SIG_UNBLOCK, &set, NULL), 0);
	CHECK_EQ(pthread_sigmask(77, &set, NULL), EINVAL);
	errno = 0;
	CHECK_EQ(sigprocmask(77, &set, NULL), -1);
	CHECK_EQ(errno, EINVAL);
}

static void other_stack(void)
{
	static char stack[65536];
	stack_t new_stack = {.ss_sp = stack, .ss_size = sizeof stack}, now;
	CHECK_EQ(sigaltstack(&new_stack, NULL), 0);
	CHECK_EQ(sigaltstack(NULL, &now), 0);
	CHECK(now.ss_sp == stack && now.ss_size == sizeof stack);
	set_action(SIGUSR1, SA_ONSTACK);
	raise(SIGUSR1);
	CHECK(handler_stack >= (uintptr_t)stack && handler_stack < (uintptr_t)stack + sizeof stack);
	new_stack.ss_flags = SS_DISABLE;
	CHECK_EQ(sigaltstack(&new_stack, NULL), 0);
	new_stack.ss_flags = 0;
	new_stack.ss_size = 100;
	errno = 0;
	CHECK_EQ(sigaltstack(&new_stack, NULL), -1);
	CHECK_EQ(errno, ENOMEM);
}

static sigjmp_buf jump;
static volatile uintptr_t fault_pc;

static void jump_out(int sig, siginfo_t *info, void *context)
{
	const ucontext_t *u = context;
	last_address = info->si_addr;
	last_code = info->si_code;
#ifdef __x86_64__
	fault_pc = (uintptr_t)u->uc_mcontext.gregs[REG_RIP];
#else
	fault_pc = (uintptr_t)u->uc_mcontext.gregs[REG_EIP];
#endif
	siglongjmp(jump, sig);
}

static __attribute__((noinline)) void touch(volatile char *p)
{
	*p = 1;
}

static void jumps(void)
{
	char *page = mmap(NULL, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	struct sigaction action = {.sa_sigaction = jump_out, .sa_flags = SA_SIGINFO};
	sigaction(SIGSEGV, &action, NULL);
	for (volatile int i = 0; i < 20; i++) {
		volatile int kept = i * 7;
		int sig = sigsetjmp(jump, 1);
		if (sig == 0) {
			touch(page + 100 + i);
			CHECK(0);
		}
		CHECK_EQ(sig, SIGSEGV);
		CHECK_EQ(kept, i * 7);
		CHECK(last_address == page + 100 + i);
		CHECK_EQ(last_code, SEGV_ACCERR);
		CHECK(fault_pc - (uintptr_t)touch < 64);
		sigset_t mask;
		sigprocmask(SIG_BLOCK, NULL, &mask);
		CHECK_EQ(sigismember(&mask, SIGSEGV), 0); /* the mask of sigsetjmp */
	}
	/* Without the mask the signal stays blocked, as its handler was never left. */
	action.sa_sigaction = jump_out;
	sigaction(SIGUSR1, &action, NULL);
	sigset_t mask;
	memset(&jump, 0xff, sizeof jump); /* whatever was there */
	if (sigsetjmp(jump, 0) == 0)
		raise(SIGUSR1);
	sigprocmask(SIG_BLOCK, NULL, &mask);
	CHECK_EQ(sigismember(&mask, SIGUSR1), 1);
	CHECK_EQ(sigismember(&mask, SIGUSR2), 0);
	sigprocmask(SIG_UNBLOCK, &mask, NULL);
	signal(SIGSEGV, SIG_DFL);
	munmap(page, 4096);
}

static jmp_buf plain_jump;
static void (*volatile go_deeper)(int, int);

static __attribute__((noinline)) void deeper(int depth, int value)
{
	volatile char room[64];
	room[0] = (char)depth;
	if (depth > 0)
		go_deeper(depth - 1, value); /* or the compiler says that it never ends */
	else
		longjmp(plain_jump, value);
	room[1] = room[0];
}

static void plain_jumps(void)
{
	static const int values[] = {1, 2, -1, 0, 2147483647, -2147483647 - 1};
	go_deeper = deeper;
	for (volatile size_t i = 0; i < sizeof values / sizeof *values; i++) {
		volatile long local = (long)i * 11;
		int got = setjmp(plain_jump);
		if (got == 0)
			deeper(10, values[i]);
		CHECK_EQ(got, values[i] ? values[i] : 1);
		CHECK_EQ(local, (long)i * 11);
	}
	volatile int rounds = 0;
	setjmp(plain_jump);
	if (++rounds < 50)
		deeper(rounds, rounds);
	CHECK_EQ(rounds, 50);
}

static void timers(void)
{
	struct itimerval timer = {{0, 0}, {0, 3000}}, left;
	signal(SIGALRM, plain);
	int before = calls;
	CHECK_EQ(setitimer(ITIMER_REAL, &timer, NULL), 0);
	errno = 0;
	if (calls == before)
		CHECK_EQ(pause(), -1);
	CHECK_EQ(calls, before + 1);
	CHECK_EQ(last_sig, SIGALRM);
	CHECK_EQ(getitimer(ITIMER_REAL, &left), 0);
	CHECK(left.it_value.tv_sec == 0 && left.it_value.tv_usec == 0);
	CHECK_EQ(alarm(100), 0);
	CHECK_EQ(getitimer(ITIMER_REAL, &left), 0);
	CHECK(left.it_value.tv_sec >= 98 && left.it_value.tv_sec <= 100);
	CHECK_EQ(alarm(0), 100);
	CHECK_EQ(alarm(0), 0);
	errno = 0;
	timer.it_value.tv_usec = 1000000;
	CHECK_EQ(setitimer(ITIMER_REAL, &timer, NULL), -1);
	CHECK_EQ(errno, EINVAL);

	/* A wait that a handler cuts short says what was left. */
	timer.it_value.tv_usec = 5000;
	setitimer(ITIMER_REAL, &timer, NULL);
	struct timespec length = {5, 0}, rest = {0, 0};
	errno = 0;
	CHECK_EQ(nanosleep(&length, &rest), -1);
	CHECK_EQ(errno, EINTR);
	CHECK(rest.tv_sec == 4 && rest.tv_nsec > 0);
	setitimer(ITIMER_REAL, &timer, NULL);
	CHECK_EQ(sleep(7), 6);
}

int main(void)
{
	sets();
	handlers();
	masks();
	other_stack();
	plain_jumps();
	jumps();
	timers();
	return check_done();
}
