/* SPDX-License-Identifier: MIT */
/* Cancellation: where it takes effect, where it does not, and what runs then. */
#include "tests/check.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <semaphore.h>
#include <signal.h>
#include <string.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <time.h>

static sem_t ready, requested, never;
static int pipe_empty[2];
static pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t c = PTHREAD_COND_INITIALIZER;
static pthread_t sleeper;
static struct timespec far;

/* --- Calls that wait for ever, but for cancellation --- */

static void in_read(void) { char b; while (read(pipe_empty[0], &b, 1) < 0) ; }
static void in_readv(void)
{
	char b;
	struct iovec v = {&b, 1};
	while (readv(pipe_empty[0], &v, 1) < 0)
		;
}
static void in_nanosleep(void)
{
	struct timespec t = {.tv_sec = 1000};
	for (;;)
		nanosleep(&t, NULL);
}
static void in_clock_nanosleep(void)
{
	for (;;)
		clock_nanosleep(CLOCK_REALTIME, TIMER_ABSTIME, &far, NULL);
}
static void in_sleep(void) { for (;;) sleep(1000); }
static void in_pause(void) { for (;;) pause(); }
static void in_sigsuspend(void)
{
	sigset_t set;
	sigemptyset(&set);
	for (;;)
		sigsuspend(&set);
}
static void in_sigwait(void)
{
	sigset_t set;
	int sig;
	sigemptyset(&set);
	sigaddset(&set, SIGUSR2);
	pthread_sigmask(SIG_BLOCK, &set, NULL);
	for (;;)
		sigwait(&set, &sig);
}
static void in_sigtimedwait(void)
{
	sigset_t set;
	struct timespec t = {.tv_sec = 1000};
	sigemptyset(&set);
	sigaddset(&set, SIGUSR2);
	pthread_sigmask(SIG_BLOCK, &set, NULL);
	for (;;)
		sigtimedwait(&set, NULL, &t);
}
static void in_sem_wait(void) { for (;;) sem_wait(&never); }
static void in_sem_timedwait(void) { for (;;) sem_timedwait(&never, &far); }
static void in_join(void) { for (;;) pthread_join(sleeper, NULL); }
static void in_testcancel(void) { for (;;) pthread_testcancel(); }

static void unlock(void *arg)
{
	pthread_mutex_unlock(arg);
}

static void in_cond_wait(void)
{
	pthread_mutex_lock(&m);
	pthread_cleanup_push(unlock, &m);
	for (;;)
		pthread_cond_wait(&c, &m);
	pthread_cleanup_pop(1);
}
static void in_cond_timedwait(void)
{
	pthread_mutex_lock(&m);
	pthread_cleanup_push(unlock, &m);
	for (;;)
		pthread_cond_timedwait(&c, &m, &far);
	pthread_cleanup_pop(1);
}

static void (*const points[])(void) = {
	in_read, in_readv, in_nanosleep, in_clock_nanosleep, in_sleep, in_pause, in_sigsuspend,
	in_sigwait, in_sigtimedwait, in_sem_wait, in_sem_timedwait, in_join, in_testcancel,
	in_cond_wait, in_cond_timedwait,
};

struct case_of {
	void (*point)(void);
	int early;  /* the request is there before the call */
	int cleaned;
};

static void clean(void *arg)
{
	((struct case_of *)arg)->cleaned++;
}

static void *stay(void *arg)
{
	struct case_of *s = arg;
	int old;
	pthread_cleanup_push(clean, s);
	if (s->early) {
		pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, &old);
		sem_post(&ready);
		while (sem_wait(&requested))
			;
		pthread_setcancelstate(PTHREAD_CANCEL_ENABLE, &old);
	} else {
		sem_post(&ready);
	}
	s->point();
	pthread_cleanup_pop(0);
	return NULL;
}

static void wait_ready(void)
{
	while (sem_wait(&ready))
		;
}

static void at_points(void)
{
	for (size_t i = 0; i < sizeof points / sizeof *points; i++)
		for (int k = 0; k < 40; k++) {
			struct case_of s = {points[i], k % 4 == 3, 0};
			pthread_t t;
			void *result = NULL;
			CHECK_EQ(pthread_create(&t, NULL, stay, &s), 0);
			wait_ready();
			for (int y = 0; y < k % 5; y++)
				sched_yield(); /* now before the call, now in it */
			CHECK_EQ(pthread_cancel(t), 0);
			if (s.early)
				sem_post(&requested);
			CHECK_EQ(pthread_join(t, &result), 0);
			CHECK(result == PTHREAD_CANCELED);
			CHECK_EQ(s.cleaned, 1);
			CHECK_EQ(pthread_mutex_trylock(&m), 0);
			CHECK_EQ(pthread_mutex_unlock(&m), 0);
		}
}

/* --- Calls that do not wait are points as well, and do nothing then --- */

static int pipe_ours[2];

static void point_write(void) { if (write(pipe_ours[1], "x", 1) < 0) return; }
static void point_writev(void)
{
	struct iovec v = {"x", 1};
	if (writev(pipe_ours[1], &v, 1) < 0)
		return;
}
static void point_open(void) { open("/dev/null", O_RDONLY); }
static void point_openat(void) { openat(AT_FDCWD, "/dev/null", O_RDONLY); }
static void point_close(void) { close(pipe_ours[0]); }
static void point_waitpid(void) { waitpid(-1, NULL, WNOHANG); }
static void point_pread(void) { char b; if (pread(pipe_ours[0], &b, 1, 0) < 0) return; }
static void point_fsync(void) { fsync(pipe_ours[0]); }
static void point_usleep(void) { usleep(1); }
static void point_sem(void) { sem_wait(&never); }
static pthread_t finished;
#ifdef __FREEHOLD__ /* the host joins a thread that has ended */
static void point_join(void) { pthread_join(finished, NULL); }
#else
#define point_join point_sem
#endif

static void (*const effects[])(void) = {
	point_write, point_writev, point_open, point_openat, point_close, point_waitpid, point_pread,
	point_fsync, point_usleep, point_sem, point_join,
};

static void *ends_at_once(void *arg)
{
	return arg;
}

static void without_effect(void)
{
	char b;
	int value;
	sem_post(&never);
	CHECK_EQ(pthread_create(&finished, NULL, ends_at_once, NULL), 0);
	usleep(10000);
	for (size_t i = 0; i < sizeof effects / sizeof *effects; i++)
		for (int k = 0; k < 5; k++) {
			struct case_of s = {effects[i], 1, 0};
			pthread_t t;
			void *result = NULL;
			CHECK_EQ(pthread_create(&t, NULL, stay, &s), 0);
			wait_ready();
			CHECK_EQ(pthread_cancel(t), 0);
			sem_post(&requested);
			CHECK_EQ(pthread_join(t, &result), 0);
			CHECK(result == PTHREAD_CANCELED);
			CHECK_EQ(s.cleaned, 1);
		}
	CHECK_EQ(sem_getvalue(&never, &value), 0);
	CHECK_EQ(value, 1);
	CHECK_EQ(sem_trywait(&never), 0);
	CHECK_EQ(pthread_join(finished, NULL), 0);
	if (check_alone())
		return;
	CHECK_EQ(read(pipe_ours[0], &b, 1), -1); /* nothing was written, nothing closed */
	CHECK_EQ(errno, EAGAIN);
	int fd = open("/dev/null", O_RDONLY);
	CHECK(fd >= 0 && fd < 20);
	close(fd);
}

/* --- State and type --- */

static volatile int go;

static void *disabled(void *arg)
{
	int old;
	long good = pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, &old) == 0;
	good &= old == PTHREAD_CANCEL_ENABLE;
	(void)arg;
	sem_post(&ready);
	while (!go)
		sched_yield();
	pthread_testcancel();
	usleep(1);
	good &= read(pipe_ours[0], &good, 0) == 0;
	return (void *)good;
}

static void *spins(void *arg)
{
	int old;
	if (pthread_setcanceltype(PTHREAD_CANCEL_ASYNCHRONOUS, &old) || old != PTHREAD_CANCEL_DEFERRED)
		return arg;
	sem_post(&ready);
	for (volatile long i = 0;; i++)
		;
	return NULL;
}

static void *becomes_async(void *arg)
{
	int old;
	(void)arg;
	pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, &old);
	pthread_setcanceltype(PTHREAD_CANCEL_ASYNCHRONOUS, &old);
	sem_post(&ready);
	while (!go)
		sched_yield();
	pthread_setcancelstate(PTHREAD_CANCEL_ENABLE, &old);
	for (;;)
		;
	return NULL;
}

static void *cancels_itself(void *arg)
{
	pthread_cancel(pthread_self());
	if (arg)
		pthread_setcanceltype(PTHREAD_CANCEL_ASYNCHRONOUS, NULL);
	pthread_testcancel();
	return NULL;
}

static void states(void)
{
	pthread_t t;
	void *result;
	int old;
	CHECK_EQ(pthread_setcancelstate(77, &old), EINVAL);
	CHECK_EQ(pthread_setcanceltype(77, &old), EINVAL);
	for (int i = 0; i < 30; i++) {
		go = 0;
		CHECK_EQ(pthread_create(&t, NULL, disabled, NULL), 0);
		wait_ready();
		CHECK_EQ(pthread_cancel(t), 0);
		go = 1;
		CHECK_EQ(pthread_join(t, &result), 0);
		CHECK_EQ((long)result, 1);

		CHECK_EQ(pthread_create(&t, NULL, spins, NULL), 0);
		wait_ready();
		CHECK_EQ(pthread_cancel(t), 0);
		CHECK_EQ(pthread_join(t, &result), 0);
		CHECK(result == PTHREAD_CANCELED);

		go = 0;
		CHECK_EQ(pthread_create(&t, NULL, becomes_async, NULL), 0);
		wait_ready();
		CHECK_EQ(pthread_cancel(t), 0);
		go = 1;
		CHECK_EQ(pthread_join(t, &result), 0);
		CHECK(result == PTHREAD_CANCELED);

		CHECK_EQ(pthread_create(&t, NULL, cancels_itself, i % 2 ? &t + 1 : NULL), 0);
		CHECK_EQ(pthread_join(t, &result), 0);
		CHECK(result == PTHREAD_CANCELED);
	}
}

/* --- A call below a signal's handler --- */

static sem_t in_handler;

static void handler(int sig)
{
	(void)sig;
	sem_post(&in_handler);
	while (!go)
		; /* the request comes now: it must reach the read below us */
}

static void *read_below_handler(void *arg)
{
	char b;
	(void)arg;
	sem_post(&ready);
	while (read(pipe_empty[0], &b, 1) < 0)
		;
	return NULL;
}

static void below_handlers(void)
{
	struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART}, old;
	sem_init(&in_handler, 0, 0);
	sigaction(SIGUSR1, &action, &old);
	for (int i = 0; i < 30; i++) {
		pthread_t t;
		void *result;
		go = 0;
		CHECK_EQ(pthread_create(&t, NULL, read_below_handler, NULL), 0);
		wait_ready();
		CHECK_EQ(pthread_kill(t, SIGUSR1), 0);
		while (sem_wait(&in_handler))
			;
		CHECK_EQ(pthread_cancel(t), 0);
		go = 1;
		CHECK_EQ(pthread_join(t, &result), 0);
		CHECK(result == PTHREAD_CANCELED);
	}
	sigaction(SIGUSR1, &old, NULL);
}

/* --- Handlers and destructors, in their order --- */

static char trace[8];
static size_t traced;
static pthread_key_t key;

static void note(void *arg)
{
	trace[traced++] = *(char *)arg;
}

static void *leaves_a_trace(void *arg)
{
	(void)arg;
	pthread_setspecific(key, "k");
	pthread_cleanup_push(note, "a");
	pthread_cleanup_push(note, "b");
	sem_post(&ready);
	for (;;)
		pause();
	pthread_cleanup_pop(0);
	pthread_cleanup_pop(0);
	return NULL;
}

static void order(void)
{
	pthread_key_create(&key, note);
	for (int i = 0; i < 20; i++) {
		pthread_t t;
		traced = 0;
		CHECK_EQ(pthread_create(&t, NULL, leaves_a_trace, NULL), 0);
		wait_ready();
		CHECK_EQ(pthread_cancel(t), 0);
		CHECK_EQ(pthread_join(t, NULL), 0);
		CHECK_EQ(traced, 3);
		CHECK_MEM(trace, "bak", 3);
	}
	pthread_key_delete(key);
}

/* --- Once --- */

static pthread_once_t once;

static void never_done(void)
{
	sem_post(&ready);
	for (;;)
		pause();
}

static void *begins_once(void *arg)
{
	(void)arg;
	pthread_once(&once, never_done);
	return NULL;
}

static int done;

static void is_done(void)
{
	done++;
}

static void cancelled_once(void)
{
	for (int i = 0; i < 20; i++) {
		pthread_t t;
		once = PTHREAD_ONCE_INIT;
		done = 0;
		CHECK_EQ(pthread_create(&t, NULL, begins_once, NULL), 0);
		wait_ready();
		CHECK_EQ(pthread_cancel(t), 0);
		CHECK_EQ(pthread_join(t, NULL), 0);
		CHECK_EQ(pthread_once(&once, is_done), 0);
		CHECK_EQ(pthread_once(&once, is_done), 0);
		CHECK_EQ(done, 1);
	}
}

static void *ended(void *arg)
{
	return arg;
}

static void after_the_end(void)
{
	for (int i = 0; i < 50; i++) {
		pthread_t t;
		void *result;
		CHECK_EQ(pthread_create(&t, NULL, ended, &key), 0);
		for (int y = 0; y < i; y++)
			sched_yield();
		CHECK_EQ(pthread_cancel(t), 0);
		CHECK_EQ(pthread_join(t, &result), 0);
		CHECK(result == &key || result == PTHREAD_CANCELED);
	}
}

static void *sleeps(void *arg)
{
	(void)arg;
	in_pause();
	return NULL;
}

int main(void)
{
	sem_init(&ready, 0, 0);
	sem_init(&never, 0, 0);
	sem_init(&requested, 0, 0);
	if (!check_alone()) { /* else both are file 0 */
		CHECK_EQ(pipe(pipe_empty), 0);
		CHECK_EQ(pipe2(pipe_ours, O_NONBLOCK), 0);
	}
	clock_gettime(CLOCK_REALTIME, &far);
	far.tv_sec += 1000;
	CHECK_EQ(pthread_create(&sleeper, NULL, sleeps, NULL), 0);
	at_points();
	without_effect();
	states();
	below_handlers();
	order();
	cancelled_once();
	after_the_end();
	CHECK_EQ(pthread_cancel(sleeper), 0);
	CHECK_EQ(pthread_join(sleeper, NULL), 0);
	return check_done();
}
