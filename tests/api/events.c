/* SPDX-License-Identifier: MIT */
/* Waiting for descriptors, and descriptors that stand for other things than files. */
#define _FILE_OFFSET_BITS 64
#define _TIME_BITS 64
#include "tests/files.h"

#include <limits.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/select.h>
#include <sys/signalfd.h>
#include <sys/time.h>
#include <sys/timerfd.h>
#include <time.h>

_Static_assert(sizeof(struct pollfd) == 8, "as in the kernel");
_Static_assert(sizeof(struct epoll_event) == 12, "as in the kernel");
_Static_assert(sizeof(struct signalfd_siginfo) == 128, "as in the kernel");
_Static_assert(sizeof(struct inotify_event) == 16, "as in the kernel");
_Static_assert(sizeof(fd_set) == 128 && FD_SETSIZE == 1024, "as in the kernel");

static volatile sig_atomic_t caught;

static void catch(int sig)
{
	caught = sig;
}

static void polling(void)
{
	int p[2];
	CHECK_EQ(pipe(p), 0);
	struct pollfd fds[3] = {{p[0], POLLIN, -1}, {p[1], POLLOUT, -1}, {-1, POLLIN, -1}};
	CHECK_EQ(poll(fds, 3, 1000), 1);
	CHECK_EQ(fds[0].revents, 0);
	CHECK_EQ(fds[1].revents, POLLOUT);
	CHECK_EQ(fds[2].revents, 0);
	CHECK_EQ(poll(fds, 1, 0), 0);
	CHECK_EQ(poll(fds, 1, 5), 0);
	CHECK_EQ(write(p[1], "x", 1), 1);
	struct timespec limit = {.tv_sec = 5};
	CHECK_EQ(ppoll(fds, 2, &limit, NULL), 2);
	CHECK_EQ(fds[0].revents, POLLIN);
	CHECK_EQ(limit.tv_sec, 5);
	close(p[1]);
	CHECK_EQ(poll(fds, 1, -1), 1);
	CHECK_EQ(fds[0].revents, POLLIN | POLLHUP);
	fds[0].fd = 1000;
	CHECK_EQ(poll(fds, 1, -1), 1);
	CHECK_EQ(fds[0].revents, POLLNVAL);
	close(p[0]);

	/* A signal that the mask lets in ends the wait. */
	struct sigaction action = {.sa_handler = catch};
	sigaction(SIGUSR1, &action, NULL);
	sigset_t set, open;
	sigemptyset(&open);
	sigemptyset(&set);
	sigaddset(&set, SIGUSR1);
	sigprocmask(SIG_BLOCK, &set, NULL);
	raise(SIGUSR1);
	CHECK_EQ(caught, 0);
	limit.tv_sec = 20;
	FAILS(ppoll(NULL, 0, &limit, &open), EINTR);
	CHECK_EQ(caught, SIGUSR1);
	caught = 0;
	raise(SIGUSR1);
	FAILS(pselect(0, NULL, NULL, NULL, &limit, &open), EINTR);
	CHECK_EQ(caught, SIGUSR1);
	sigprocmask(SIG_UNBLOCK, &set, NULL);
}

static void selecting(void)
{
	int p[2];
	fd_set in, out;
	CHECK_EQ(pipe(p), 0);
	FD_ZERO(&in);
	FD_ZERO(&out);
	FD_SET(p[0], &in);
	FD_SET(p[1], &out);
	FD_SET(700, &out);
	FD_CLR(700, &out);
	CHECK(!FD_ISSET(700, &out));
	struct timeval limit = {.tv_sec = 7};
	CHECK_EQ(select(p[1] + 1, &in, &out, NULL, &limit), 1);
	CHECK(!FD_ISSET(p[0], &in));
	CHECK(FD_ISSET(p[1], &out));
	CHECK(limit.tv_sec == 6 || limit.tv_sec == 7);
	FD_SET(p[0], &in);
	limit = (struct timeval){.tv_usec = 2000};
	CHECK_EQ(select(p[0] + 1, &in, NULL, NULL, &limit), 0);
	CHECK_EQ(limit.tv_sec, 0);
	CHECK_EQ(limit.tv_usec, 0);
	CHECK(!FD_ISSET(p[0], &in));
	CHECK_EQ(write(p[1], "x", 1), 1);
	FD_SET(p[0], &in);
	CHECK_EQ(select(p[0] + 1, &in, NULL, NULL, NULL), 1);
	struct timespec fine = {.tv_nsec = 1000};
	FD_ZERO(&in);
	CHECK_EQ(pselect(0, &in, NULL, NULL, &fine, NULL), 0);
	CHECK_EQ(fine.tv_nsec, 1000);
	limit = (struct timeval){.tv_sec = -1};
	FAILS(select(0, NULL, NULL, NULL, &limit), EINVAL);
	close(p[0]);
	close(p[1]);
	FD_SET(p[0], &in);
	limit = (struct timeval){.tv_sec = 5};
	FAILS(select(p[0] + 1, &in, NULL, NULL, &limit), EBADF);
}

static void epolling(void)
{
	int p[2];
	CHECK_EQ(pipe(p), 0);
	int set = epoll_create1(EPOLL_CLOEXEC);
	CHECK(set >= 0);
	CHECK_EQ(fcntl(set, F_GETFD), FD_CLOEXEC);
	struct epoll_event event = {.events = EPOLLIN, .data.u64 = 0x123456789abcdefull}, got[4];
	CHECK_EQ(epoll_ctl(set, EPOLL_CTL_ADD, p[0], &event), 0);
	FAILS(epoll_ctl(set, EPOLL_CTL_ADD, p[0], &event), EEXIST);
	CHECK_EQ(epoll_wait(set, got, 4, 0), 0);
	CHECK_EQ(write(p[1], "x", 1), 1);
	CHECK_EQ(epoll_wait(set, got, 4, -1), 1);
	CHECK_EQ(got[0].events, EPOLLIN);
	CHECK_EQ(got[0].data.u64, 0x123456789abcdefull);
	event.events = EPOLLIN | EPOLLET;
	CHECK_EQ(epoll_ctl(set, EPOLL_CTL_MOD, p[0], &event), 0);
	CHECK_EQ(epoll_pwait(set, got, 4, 1000, NULL), 1);
	CHECK_EQ(epoll_wait(set, got, 4, 1), 0);
	CHECK_EQ(epoll_ctl(set, EPOLL_CTL_DEL, p[0], NULL), 0);
	FAILS(epoll_ctl(set, EPOLL_CTL_DEL, p[0], NULL), ENOENT);
	close(set);
	FAILS(epoll_wait(set, got, 4, 0), EBADF);
	FAILS(epoll_create(0), EINVAL);
	set = epoll_create(1);
	CHECK(set >= 0);
	close(set);
	close(p[0]);
	close(p[1]);
}

static void counters(void)
{
	uint64_t value = 0;
	int fd = eventfd(3, EFD_NONBLOCK | EFD_CLOEXEC);
	CHECK(fd >= 0);
	CHECK_EQ(eventfd_write(fd, 1ull << 40), 0);
	CHECK_EQ(eventfd_read(fd, &value), 0);
	CHECK_EQ(value, (1ull << 40) + 3);
	FAILS(eventfd_read(fd, &value), EAGAIN);
	close(fd);

	fd = timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC);
	CHECK(fd >= 0);
	struct itimerspec timer = {.it_value.tv_nsec = 2000000, .it_interval.tv_sec = 1000}, old;
	CHECK_EQ(timerfd_settime(fd, 0, &timer, &old), 0);
	CHECK_EQ(old.it_value.tv_sec, 0);
	CHECK_EQ(old.it_value.tv_nsec, 0);
	CHECK_EQ(read(fd, &value, sizeof value), 8);
	CHECK_EQ(value, 1);
	CHECK_EQ(timerfd_gettime(fd, &old), 0);
	CHECK_EQ(old.it_interval.tv_sec, 1000);
	CHECK(old.it_value.tv_sec == 999 || old.it_value.tv_sec == 1000);
	timer.it_value.tv_nsec = 1000000000;
	FAILS(timerfd_settime(fd, 0, &timer, NULL), EINVAL);
	close(fd);

	sigset_t set;
	sigemptyset(&set);
	sigaddset(&set, SIGUSR2);
	sigprocmask(SIG_BLOCK, &set, NULL);
	fd = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
	CHECK(fd >= 0);
	struct signalfd_siginfo info;
	FAILS(read(fd, &info, sizeof info), EAGAIN);
	CHECK_EQ(kill(getpid(), SIGUSR2), 0);
	CHECK_EQ(read(fd, &info, sizeof info), sizeof info);
	CHECK_EQ(info.ssi_signo, SIGUSR2);
	CHECK_EQ(info.ssi_pid, getpid());
	CHECK_EQ(info.ssi_uid, getuid());
	close(fd);
}

static void watching(void)
{
	union {
		struct inotify_event event;
		char bytes[512];
	} buf;
	int fd = inotify_init1(IN_NONBLOCK);
	CHECK(fd >= 0);
	int watch = inotify_add_watch(fd, scratch("."), IN_CREATE | IN_DELETE);
	CHECK(watch > 0);
	close(make(scratch("seen"), ""));
	CHECK(read(fd, &buf, sizeof buf) > (ssize_t)sizeof buf.event);
	CHECK_EQ(buf.event.wd, watch);
	CHECK_EQ(buf.event.mask, IN_CREATE);
	CHECK_STR(buf.event.name, "seen");
	CHECK_EQ(inotify_rm_watch(fd, watch), 0);
	FAILS(inotify_rm_watch(fd, watch), EINVAL);
	FAILS(inotify_add_watch(fd, scratch("none"), IN_CREATE), ENOENT);
	close(fd);
	fd = inotify_init();
	CHECK(fd >= 0);
	close(fd);
	unlink(scratch("seen"));
}

/* Each of these is a cancellation point. */
static int blocked[2];

static void *in_poll(void *arg)
{
	(void)arg;
	struct pollfd fd = {blocked[0], POLLIN, 0};
	poll(&fd, 1, -1);
	return NULL;
}

static void *in_select(void *arg)
{
	(void)arg;
	fd_set in;
	FD_ZERO(&in);
	FD_SET(blocked[0], &in);
	select(blocked[0] + 1, &in, NULL, NULL, NULL);
	return NULL;
}

static void *in_epoll(void *arg)
{
	struct epoll_event event;
	epoll_wait(*(int *)arg, &event, 1, -1);
	return NULL;
}

static void cancelling(void)
{
	void *(*const waits[])(void *) = {in_poll, in_select, in_epoll};
	CHECK_EQ(pipe(blocked), 0);
	int set = epoll_create1(0);
	for (int i = 0; i < 3; i++) {
		pthread_t thread;
		void *result = NULL;
		CHECK_EQ(pthread_create(&thread, NULL, waits[i], &set), 0);
		nanosleep(&(struct timespec){.tv_nsec = 3000000}, NULL);
		CHECK_EQ(pthread_cancel(thread), 0);
		CHECK_EQ(pthread_join(thread, &result), 0);
		CHECK(result == PTHREAD_CANCELED);
	}
}

int main(void)
{
	alarm(60);
	polling();
	selecting();
	epolling();
	counters();
	watching();
	cancelling();
	CHECK(scratch_end());
	return check_done();
}
