/* SPDX-License-Identifier: MIT */
/* signal.h: signals (ISO C11 7.14, POSIX, Linux). */
#ifndef _SIGNAL_H
#define _SIGNAL_H

#include <bits/types.h>
#include <features.h>

typedef int sig_atomic_t;

#define SIG_DFL ((void (*)(int))0)
#define SIG_IGN ((void (*)(int))1)
#define SIG_ERR ((void (*)(int))-1)

#define SIGHUP 1
#define SIGINT 2
#define SIGQUIT 3
#define SIGILL 4
#define SIGTRAP 5
#define SIGABRT 6
#define SIGIOT SIGABRT
#define SIGBUS 7
#define SIGFPE 8
#define SIGKILL 9
#define SIGUSR1 10
#define SIGSEGV 11
#define SIGUSR2 12
#define SIGPIPE 13
#define SIGALRM 14
#define SIGTERM 15
#define SIGSTKFLT 16
#define SIGCHLD 17
#define SIGCONT 18
#define SIGSTOP 19
#define SIGTSTP 20
#define SIGTTIN 21
#define SIGTTOU 22
#define SIGURG 23
#define SIGXCPU 24
#define SIGXFSZ 25
#define SIGVTALRM 26
#define SIGPROF 27
#define SIGWINCH 28
#define SIGIO 29
#define SIGPOLL SIGIO
#define SIGPWR 30
#define SIGSYS 31
#define SIGRTMIN 34 /* 32 and 33 are kept for threads */
#define SIGRTMAX 64
#define _NSIG 65

/* ISO C. Runs handler at each signal (interrupted calls begin again: BSD). The former handler, or
 * SIG_ERR with errno EINVAL. */
void (*signal(int __sig, void (*__handler)(int)))(int);

/* ISO C. Sends the calling thread a signal. 0, or -1 with errno EINVAL. */
int raise(int __sig);

#ifdef __FH_POSIX
#include <bits/pthread_types.h>
#include <bits/sigevent.h>
#include <bits/sigset.h>
#include <bits/size.h>
#include <bits/timespec.h>

typedef __pid_t pid_t;
typedef __uid_t uid_t;
typedef __clock_t __sigchld_clock_t;

#define SIG_BLOCK 0
#define SIG_UNBLOCK 1
#define SIG_SETMASK 2

/* The kernel's layout: 128 bytes. */
typedef struct {
	int si_signo, si_errno, si_code;
#if __LONG_MAX__ > 0x7fffffff
	int __pad;
#endif
	union {
		char __whole[128 - 2 * sizeof(int) - sizeof(long)];
		struct {
			union {
				struct {
					pid_t __pid;
					uid_t __uid;
				} __sender;
				struct {
					int __timerid, __overrun;
				} __timer;
			} __first;
			union {
				union sigval __value;
				struct {
					int __status;
					__sigchld_clock_t __utime, __stime;
				} __child;
			} __second;
		} __common;
		struct {
			void *__address;
			short __address_lsb;
			struct {
				void *__lower, *__upper;
			} __bound;
		} __fault;
		struct {
			long __band;
			int __fd;
		} __poll;
		struct {
			void *__call_address;
			int __syscall;
			unsigned __arch;
		} __sys;
	} __fields;
} siginfo_t;

#define si_pid __fields.__common.__first.__sender.__pid
#define si_uid __fields.__common.__first.__sender.__uid
#define si_timerid __fields.__common.__first.__timer.__timerid
#define si_overrun __fields.__common.__first.__timer.__overrun
#define si_value __fields.__common.__second.__value
#define si_int si_value.sival_int
#define si_ptr si_value.sival_ptr
#define si_status __fields.__common.__second.__child.__status
#define si_utime __fields.__common.__second.__child.__utime
#define si_stime __fields.__common.__second.__child.__stime
#define si_addr __fields.__fault.__address
#define si_addr_lsb __fields.__fault.__address_lsb
#define si_lower __fields.__fault.__bound.__lower
#define si_upper __fields.__fault.__bound.__upper
#define si_band __fields.__poll.__band
#define si_fd __fields.__poll.__fd
#define si_call_addr __fields.__sys.__call_address
#define si_syscall __fields.__sys.__syscall
#define si_arch __fields.__sys.__arch

/* si_code */
#define SI_USER 0
#define SI_KERNEL 0x80
#define SI_QUEUE (-1)
#define SI_TIMER (-2)
#define SI_MESGQ (-3)
#define SI_ASYNCIO (-4)
#define SI_SIGIO (-5)
#define SI_TKILL (-6)
#define ILL_ILLOPC 1
#define ILL_ILLOPN 2
#define ILL_ILLADR 3
#define ILL_ILLTRP 4
#define ILL_PRVOPC 5
#define ILL_PRVREG 6
#define ILL_COPROC 7
#define ILL_BADSTK 8
#define FPE_INTDIV 1
#define FPE_INTOVF 2
#define FPE_FLTDIV 3
#define FPE_FLTOVF 4
#define FPE_FLTUND 5
#define FPE_FLTRES 6
#define FPE_FLTINV 7
#define FPE_FLTSUB 8
#define SEGV_MAPERR 1
#define SEGV_ACCERR 2
#define BUS_ADRALN 1
#define BUS_ADRERR 2
#define BUS_OBJERR 3
#define TRAP_BRKPT 1
#define TRAP_TRACE 2
#define CLD_EXITED 1
#define CLD_KILLED 2
#define CLD_DUMPED 3
#define CLD_TRAPPED 4
#define CLD_STOPPED 5
#define CLD_CONTINUED 6
#define POLL_IN 1
#define POLL_OUT 2
#define POLL_MSG 3
#define POLL_ERR 4
#define POLL_PRI 5
#define POLL_HUP 6

struct sigaction {
	union {
		void (*__handler)(int);
		void (*__action)(int, siginfo_t *, void *);
	} __handlers;
	sigset_t sa_mask;
	int sa_flags;
	void (*sa_restorer)(void);
};
#define sa_handler __handlers.__handler
#define sa_sigaction __handlers.__action

#define SA_NOCLDSTOP 1
#define SA_NOCLDWAIT 2
#define SA_SIGINFO 4
#define SA_RESTORER 0x04000000
#define SA_ONSTACK 0x08000000
#define SA_RESTART 0x10000000
#define SA_NODEFER 0x40000000
#define SA_RESETHAND 0x80000000
#define SA_NOMASK SA_NODEFER
#define SA_ONESHOT SA_RESETHAND

typedef struct {
	void *ss_sp;
	int ss_flags;
	size_t ss_size;
} stack_t;

#define SS_ONSTACK 1
#define SS_DISABLE 2
#define SS_AUTODISARM (1 << 31)
#define MINSIGSTKSZ 2048
#define SIGSTKSZ 8192

#include <bits/ucontext.h>

/* POSIX. Sets (unless NULL) and tells (unless NULL) what a signal does. 0, or -1 with EINVAL. */
int sigaction(int __sig, const struct sigaction *__fh_restrict __new,
              struct sigaction *__fh_restrict __old);

/* POSIX. Sends a signal (0: only asks) to a process, a group (-pid), or all (-1). 0, or -1 with
 * errno EINVAL, EPERM or ESRCH. */
int kill(pid_t __pid, int __sig);
int killpg(pid_t __group, int __sig);

/* POSIX. kill with a value for the handler. Errors also EAGAIN. */
int sigqueue(pid_t __pid, int __sig, union sigval __value);

/* POSIX. Sets of signals. 0, or -1 with errno EINVAL; sigismember 1 or 0. */
int sigemptyset(sigset_t *__set);
int sigfillset(sigset_t *__set);
int sigaddset(sigset_t *__set, int __sig);
int sigdelset(sigset_t *__set, int __sig);
int sigismember(const sigset_t *__set, int __sig);

/* POSIX. Changes and tells the signals held back. sigprocmask: 0, or -1 with errno EINVAL;
 * pthread_sigmask: 0 or an error number. */
int sigprocmask(int __how, const sigset_t *__fh_restrict __set, sigset_t *__fh_restrict __old);
int pthread_sigmask(int __how, const sigset_t *__fh_restrict __set, sigset_t *__fh_restrict __old);

/* POSIX. Sends a thread a signal (0: only asks). 0 or EINVAL. */
int pthread_kill(pthread_t __id, int __sig);

/* POSIX. The signals that wait behind the mask. 0. */
int sigpending(sigset_t *__set);

/* POSIX. Waits for a handler to run, with another mask meanwhile. -1 with errno EINTR. */
int sigsuspend(const sigset_t *__mask);

/* POSIX. Takes one of the waiting signals in set without a handler. sigwait: 0 or an error number;
 * the others: the signal, or -1 with errno EINTR, EAGAIN (time is over), EINVAL. */
int sigwait(const sigset_t *__fh_restrict __set, int *__fh_restrict __sig);
int sigwaitinfo(const sigset_t *__fh_restrict __set, siginfo_t *__fh_restrict __info);
int sigtimedwait(const sigset_t *__fh_restrict __set, siginfo_t *__fh_restrict __info,
                 const struct timespec *__fh_restrict __limit);

/* POSIX. Another stack for handlers with SA_ONSTACK. 0, or -1 with errno EINVAL, ENOMEM, EPERM. */
int sigaltstack(const stack_t *__fh_restrict __new, stack_t *__fh_restrict __old);

/* POSIX. "TEXT: what the signal means" on stderr, without the text and colon where that is NULL. */
void psignal(int __sig, const char *__text);
void psiginfo(const siginfo_t *__info, const char *__text);

/* POSIX. Whether the signal interrupts calls (else they begin again). 0, or -1 with EINVAL. */
int siginterrupt(int __sig, int __interrupts);
#endif

#ifdef __FH_MISC
#define SIGCLD SIGCHLD
#define NSIG _NSIG /* one more than the greatest signal */

typedef void (*sig_t)(int);
#endif

#if defined __FH_GNU || defined _XOPEN_SOURCE
#define SIG_HOLD ((void (*)(int))2)

/* POSIX (obsolete). signal that blocks with SIG_HOLD; holds back, lets in, waits, ignores. */
void (*sigset(int __sig, void (*__handler)(int)))(int);
int sighold(int __sig);
int sigrelse(int __sig);
int sigpause(int __sig);
int sigignore(int __sig);
#endif

#ifdef __FH_GNU
typedef void (*sighandler_t)(int);

/* GNU. The first and the last of the signals that are free for programs. */
int __libc_current_sigrtmin(void);
int __libc_current_sigrtmax(void);


/* GNU. 1 or 0; what both sets hold, and what either holds. */
int sigisemptyset(const sigset_t *__set);
int sigandset(sigset_t *__result, const sigset_t *__a, const sigset_t *__b);
int sigorset(sigset_t *__result, const sigset_t *__a, const sigset_t *__b);
#endif

#endif
