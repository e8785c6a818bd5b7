/* SPDX-License-Identifier: MIT */
/*
 * Of threads the kernel knows nothing: it sends the bytes that it was given, the last one changed, to a socket. A
 * thread of the library waits there, and calls the program's function.
 */
#include <errno.h>
#include <mqueue.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/socket.h>
#include <unistd.h>

#include "libc/ret.h"
#include "libc/thread/service.h"
#include "sys/atomic.h"
#include "sys/linux/calls.h"
#include "sys/sys.h"

#define COOKIE_LEN 32
#define COOKIE_MESSAGE 1 /* the last byte: a message has come, else nobody waits for one any more */

/* Lies on the caller's stack until ready. */
struct notice {
	mqd_t queue;
	const struct sigevent *event;
	int error; /* written before ready */
	int ready; /* the thread has asked the kernel */
};

static long notify(mqd_t queue, const struct sigevent *event)
{
	return syscall2(NR_mq_notify, queue, (long)event);
}

static long notify_at(mqd_t queue, int fd)
{
	char cookie[COOKIE_LEN] = {0};
	struct sigevent event = {.sigev_notify = SIGEV_THREAD, .sigev_signo = fd};
	event.sigev_value.sival_ptr = cookie; /* which the kernel copies */
	return notify(queue, &event);
}

static bool message_comes(int fd)
{
	char cookie[COOKIE_LEN];
	ssize_t n;
	do
		n = recv(fd, cookie, sizeof cookie, 0);
	while (n < 0 && errno == EINTR);
	return n == COOKIE_LEN && cookie[COOKIE_LEN - 1] == COOKIE_MESSAGE;
}

static void *serve(void *arg)
{
	struct notice *notice = arg;
	struct sigevent event = *notice->event;
	int fd = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, 0);
	int error = fd < 0 ? errno : (int)-notify_at(notice->queue, fd);
	notice->error = error;
	atomic_store_int_release(&notice->ready, 1);
	sys_wake(&notice->ready, 1);
	bool comes = !error && message_comes(fd);
	if (fd >= 0)
		close(fd);
	if (comes)
		event.sigev_notify_function(event.sigev_value);
	return NULL;
}

static int notify_by_thread(mqd_t queue, const struct sigevent *event)
{
	struct notice notice = {.queue = queue, .event = event};
	int error = thread_service(event->sigev_notify_attributes, serve, &notice);
	if (error)
		return error;
	while (!atomic_load_int_acquire(&notice.ready))
		sys_wait(&notice.ready, 0);
	return notice.error;
}

int mq_notify(mqd_t queue, const struct sigevent *event)
{
	if (event && event->sigev_notify == SIGEV_THREAD)
		return (int)ret_errno(-notify_by_thread(queue, event));
	return (int)ret_errno(notify(queue, event));
}
