/* SPDX-License-Identifier: MIT */
/* The structures that the kernel hands to a signal's handler, byte by byte. */
#include "tests/check.h"

#include <signal.h>
#include <stddef.h>
#include <ucontext.h>

/* Layouts that the kernel fixes, by machine. */
static void layouts(void)
{
	CHECK_EQ(sizeof(siginfo_t), 128);
#ifdef __x86_64__
	CHECK_EQ(offsetof(siginfo_t, si_pid), 16);
	CHECK_EQ(offsetof(siginfo_t, si_uid), 20);
	CHECK_EQ(offsetof(siginfo_t, si_value), 24);
	CHECK_EQ(offsetof(siginfo_t, si_status), 24);
	CHECK_EQ(offsetof(siginfo_t, si_utime), 32);
	CHECK_EQ(offsetof(siginfo_t, si_stime), 40);
	CHECK_EQ(offsetof(siginfo_t, si_addr), 16);
	CHECK_EQ(offsetof(siginfo_t, si_addr_lsb), 24);
	CHECK_EQ(offsetof(siginfo_t, si_lower), 32);
	CHECK_EQ(offsetof(siginfo_t, si_band), 16);
	CHECK_EQ(offsetof(siginfo_t, si_fd), 24);
	CHECK_EQ(offsetof(siginfo_t, si_timerid), 16);
	CHECK_EQ(offsetof(siginfo_t, si_overrun), 20);
	CHECK_EQ(offsetof(siginfo_t, si_call_addr), 16);
	CHECK_EQ(offsetof(siginfo_t, si_syscall), 24);
	CHECK_EQ(offsetof(siginfo_t, si_arch), 28);
	CHECK_EQ(offsetof(ucontext_t, uc_stack), 16);
	CHECK_EQ(offsetof(ucontext_t, uc_mcontext), 40);
	CHECK_EQ(offsetof(ucontext_t, uc_mcontext.fpregs), 224);
	CHECK_EQ(offsetof(ucontext_t, uc_sigmask), 296);
	CHECK_EQ(sizeof(mcontext_t), 256);
	CHECK_EQ(sizeof(*(fpregset_t)0), 512);
	CHECK_EQ(REG_RSP, 15);
	CHECK_EQ(REG_CR2, 22);
#else
	CHECK_EQ(offsetof(siginfo_t, si_pid), 12);
	CHECK_EQ(offsetof(siginfo_t, si_uid), 16);
	CHECK_EQ(offsetof(siginfo_t, si_value), 20);
	CHECK_EQ(offsetof(siginfo_t, si_status), 20);
	CHECK_EQ(offsetof(siginfo_t, si_utime), 24);
	CHECK_EQ(offsetof(siginfo_t, si_stime), 28);
	CHECK_EQ(offsetof(siginfo_t, si_addr), 12);
	CHECK_EQ(offsetof(siginfo_t, si_addr_lsb), 16);
	CHECK_EQ(offsetof(siginfo_t, si_lower), 20);
	CHECK_EQ(offsetof(siginfo_t, si_band), 12);
	CHECK_EQ(offsetof(siginfo_t, si_fd), 16);
	CHECK_EQ(offsetof(siginfo_t, si_timerid), 12);
	CHECK_EQ(offsetof(siginfo_t, si_overrun), 16);
	CHECK_EQ(offsetof(siginfo_t, si_call_addr), 12);
	CHECK_EQ(offsetof(siginfo_t, si_syscall), 16);
	CHECK_EQ(offsetof(siginfo_t, si_arch), 20);
	CHECK_EQ(offsetof(ucontext_t, uc_stack), 8);
	CHECK_EQ(offsetof(ucontext_t, uc_mcontext), 20);
	CHECK_EQ(offsetof(ucontext_t, uc_mcontext.fpregs), 96);
	CHECK_EQ(offsetof(ucontext_t, uc_sigmask), 108);
	CHECK_EQ(sizeof(mcontext_t), 88);
	CHECK_EQ(REG_ESP, 7);
	CHECK_EQ(REG_SS, 18);
#endif
}

int main(void)
{
	layouts();
	return check_done();
}
