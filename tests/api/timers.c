/* SPDX-License-Identifier: MIT */
/* timer_create in its three ways, and the older signal functions. */
#define _TIME_BITS 64
#define _FILE_OFFSET_BITS 64
#include "tests/check.h"

#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>

_Static_assert(sizeof(struct itimerspec) == 2 * sizeof(struct timespec), "as in the kernel");
_Static_assert(sizeof(struct sigevent) == 64, "as in the kernel");

static volatile sig_atomic_t caught, value, code;

static void catch_info(int sig, siginfo_t *info, void *context)
{
	(void)context;
	caught = sig;
	value = info->si_value.sival_int;
	code = info->si_code;
}

static void catch(int sig)
{
	caught = sig;
}

static void by_signal(void)
{
	struct sigaction action = {.sa_sigaction = catch_info, .sa_flags = SA_SIGINFO};
	sigaction(SIGRTMIN + 1, &action, NULL);
	struct sigevent event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGRTMIN + 1};
	event.sigev_value.sival_int = 4711;
	timer_t timer;
	sigset_t set, old;
	sigemptyset(&set);
	sigaddset(&set, SIGRTMIN + 1);
	sigprocmask(SIG_BLOCK, &set, &old);
	CHECK_EQ(timer_create(CLOCK_MONOTONIC, &event, &timer), 0);
	struct itimerspec now, setting = {.it_value.tv_nsec = 3000000};
	CHECK_EQ(timer_settime(timer, 0, &setting, &now), 0);
	CHECK_EQ(now.it_value.tv_sec, 0);
	CHECK_EQ(now.it_value.tv_nsec, 0);
	caught = 0;
	sigsuspend(&old);
	CHECK_EQ(caught, SIGRTMIN + 1);
	CHECK_EQ(value, 4711);
	CHECK_EQ(code, SI_TIMER);
	sigprocmask(SIG_SETMASK, &old, NULL);

	setting = (struct itimerspec){{.tv_sec = 50}, {.tv_sec = 1000}};
	CHECK_EQ(timer_settime(timer, 0, &setting, NULL), 0);
	CHECK_EQ(timer_gettime(timer, &now), 0);
	CHECK_EQ(now.it_interval.tv_sec, 50);
	CHECK(now.it_value.tv_sec == 999 || now.it_value.tv_sec == 1000);
	CHECK_EQ(timer_getoverrun(timer), 0);
	struct timespec clock;
	clock_gettime(CLOCK_MONOTONIC, &clock);
	setting = (struct itimerspec){.it_value.tv_sec = clock.tv_sec + 500};
	CHECK_EQ(timer_settime(timer, TIMER_ABSTIME, &setting, &now), 0);
	CHECK_EQ(now.it_interval.tv_sec, 50);
	CHECK_EQ(timer_gettime(timer, &now), 0);
	CHECK(now.it_value.tv_sec >= 498 && now.it_value.tv_sec <= 500);
	setting.it_value.tv_nsec = -1;
	errno = 0;
	CHECK_EQ(timer_settime(timer, 0, &setting, NULL), -1);
	CHECK_EQ(errno, EINVAL);
	CHECK_EQ(timer_delete(timer), 0);
	errno = 0;
	CHECK_EQ(timer_create(987, NULL, &timer), -1);
	CHECK_EQ(errno, EINVAL);
}

static sem_t called;
static union sigval got;
static pthread_t where;

static void call(union sigval v)
{
	got = v;
	where = pthread_self();
	sem_post(&called);
}

static void by_thread(void)
{
	struct sigevent event = {.sigev_notify = SIGEV_THREAD};
	event.sigev_notify_function = call;
	event.sigev_value.sival_ptr = &called;
	timer_t timer;
	sem_init(&called, 0, 0);
	CHECK_EQ(timer_create(CLOCK_REALTIME, &event, &timer), 0);
	struct itimerspec setting = {{.tv_nsec = 2000000}, {.tv_nsec = 1000000}};
	CHECK_EQ(timer_settime(timer, 0, &setting, NULL), 0);
	for (int i = 0; i < 3; i++)
		CHECK_EQ(sem_wait(&called), 0);
	CHECK(got.sival_ptr == &called);
	CHECK(!pthread_equal(where, pthread_self()));
	CHECK_EQ(timer_delete(timer), 0);
	for (int i = 0; i < 50; i++) {
		CHECK_EQ(timer_create(CLOCK_MONOTONIC, &event, &timer), 0);
		CHECK_EQ(timer_delete(timer), 0);
	}
	errno = 0;
	CHECK_EQ(timer_create(987, &event, &timer), -1);
	CHECK_EQ(errno, EINVAL);
}

enum { BUSY_CALLS = 5 };

static timer_t again;
static pthread_t waiter;
static sem_t busy_done;
static int busy, begun;

static void *wait_here(void *arg)
{
	(void)arg;
	__atomic_store_n(&begun, 1, __ATOMIC_SEQ_CST);
	pause();
	return NULL;
}

/* Changes what signals it holds back, and is not yet done when the time is there again. */
static void call_busily(union sigval v)
{
	sigset_t all, old, none;
	struct itimerspec soon = {.it_value.tv_nsec = 1000};
	sigfillset(&all);
	sigemptyset(&none);
	int nth = __atomic_add_fetch(&busy, 1, __ATOMIC_SEQ_CST);
	if (nth == 1)
		CHECK_EQ(pthread_create(&waiter, NULL, wait_here, NULL), 0);
	CHECK_EQ(pthread_sigmask(SIG_BLOCK, &all, &old), 0);
	if (nth < BUSY_CALLS)
		CHECK_EQ(timer_settime(again, 0, &soon, NULL), 0);
	CHECK_EQ(pthread_sigmask(SIG_SETMASK, v.sival_int ? &none : &old, NULL), 0);
	usleep(5000);
	CHECK_EQ(pthread_sigmask(SIG_SETMASK, &old, NULL), 0);
	sem_post(&busy_done);
}

/* By a thread that shall be cancelled, which its own threads shall not be. */
static void *begin_busy(void *arg)
{
	struct sigevent event = {.sigev_notify = SIGEV_THREAD};
	struct itimerspec soon = {.it_value.tv_nsec = 1000};
	event.sigev_notify_function = call_busily;
	event.sigev_value.sival_int = arg != NULL;
	pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, NULL);
	pthread_cancel(pthread_self());
	CHECK_EQ(timer_create(CLOCK_MONOTONIC, &event, &again), 0);
	CHECK_EQ(timer_settime(again, 0, &soon, NULL), 0);
	return NULL;
}

/* No time is missed, and no signal for that ends the process; what the function began can be cancelled. */
static void by_busy_thread(void *arg)
{
	pthread_t thread;
	void *result;
	sem_init(&busy_done, 0, 0);
	busy = begun = 0;
	CHECK_EQ(pthread_create(&thread, NULL, begin_busy, arg), 0);
	CHECK_EQ(pthread_join(thread, NULL), 0);
	for (int i = 0; i < BUSY_CALLS; i++)
		CHECK_EQ(sem_wait(&busy_done), 0);
	CHECK_EQ(timer_delete(again), 0);
	while (!__atomic_load_n(&begun, __ATOMIC_SEQ_CST))
		usleep(1000);
	usleep(2000);
	CHECK_EQ(pthread_cancel(waiter), 0);
	CHECK_EQ(pthread_join(waiter, &result), 0);
	CHECK(result == PTHREAD_CANCELED);
}

#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
static void older(void)
{
	sigset_t now;
	CHECK(sigset(SIGUSR1, catch) == SIG_DFL);
	CHECK(sigset(SIGUSR1, SIG_HOLD) == catch);
	caught = 0;
	raise(SIGUSR1);
	CHECK_EQ(caught, 0);
	CHECK(sigset(SIGUSR1, catch) == SIG_HOLD);
	CHECK_EQ(caught, SIGUSR1);
	CHECK_EQ(sighold(SIGUSR1), 0);
	sigprocmask(SIG_BLOCK, NULL, &now);
	CHECK(sigismember(&now, SIGUSR1));
	CHECK_EQ(sigrelse(SIGUSR1), 0);
	sigprocmask(SIG_BLOCK, NULL, &now);
	CHECK(!sigismember(&now, SIGUSR1));
	CHECK_EQ(sigignore(SIGUSR1), 0);
	caught = 0;
	raise(SIGUSR1);
	CHECK_EQ(caught, 0);
	CHECK_EQ(sighold(1000), -1);
	alarm(0);
	CHECK_EQ(ualarm(900000, 0), 0);
	unsigned left = ualarm(0, 0);
	CHECK(left > 0 && left <= 900000);
}

static void clocks(void)
{
	clockid_t clock;
	struct timespec now;
	CHECK_EQ(clock_getcpuclockid(0, &clock), 0);
	CHECK_EQ(clock_gettime(clock, &now), 0);
	CHECK_EQ(clock_getcpuclockid(getpid(), &clock), 0);
	int error = clock_getcpuclockid(0x3fffffff, &clock); /* some kernels do not look */
	CHECK(!error || error == ESRCH);
}

static void children(void)
{
	siginfo_t info;
	pid_t pid = fork();
	if (!pid)
		_exit(77);
	memset(&info, 0, sizeof info);
	CHECK_EQ(waitid(P_PID, (id_t)pid, &info, WEXITED | WNOWAIT), 0);
	CHECK_EQ(info.si_pid, pid);
	CHECK_EQ(info.si_status, 77);
	CHECK_EQ(info.si_code, CLD_EXITED);
	CHECK_EQ(info.si_signo, SIGCHLD);
	CHECK_EQ(waitid(P_ALL, 0, &info, WEXITED), 0);
	CHECK_EQ(info.si_pid, pid);
	errno = 0;
	CHECK_EQ(waitid(P_ALL, 0, &info, WEXITED), -1);
	CHECK_EQ(errno, ECHILD);
}

int main(void)
{
	alarm(60);
	clocks();
	by_signal();
	by_thread();
	by_busy_thread(NULL);
	by_busy_thread(&busy);
	children();
	older();
	return check_done();
}
