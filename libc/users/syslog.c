/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <syslog.h>
#include <time.h>
#include <unistd.h>

#include "libc/start/program_name.h"
#include "sys/lock.h"

#define LONGEST 2048

/* What openlog said; guarded by lock. */
static struct lock lock;
static const char *name;
static int options, facility = LOG_USER, mask = 0xff;
static int log_fd = -1;

/* Sockets are cancellation points: nobody may end here with the lock. */
static int hold(void)
{
	int state;
	pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, &state);
	lock_acquire(&lock);
	return state;
}

static void release(int state)
{
	lock_release(&lock);
	pthread_setcancelstate(state, NULL);
}

static void open_log(void)
{
	static const struct sockaddr_un addr = {AF_UNIX, "/dev/log"};
	if (log_fd >= 0)
		return;
	log_fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
	if (log_fd >= 0 && connect(log_fd, (const struct sockaddr *)&addr, sizeof addr)) {
		close(log_fd);
		log_fd = -1;
	}
}

static void close_log(void)
{
	if (log_fd >= 0)
		close(log_fd);
	log_fd = -1;
}

void openlog(const char *new_name, int new_options, int new_facility)
{
	int state = hold();
	name = new_name;
	options = new_options;
	if (new_facility && !(new_facility & ~LOG_FACMASK))
		facility = new_facility;
	if (options & LOG_NDELAY)
		open_log();
	release(state);
}

void closelog(void)
{
	int state = hold();
	close_log();
	name = NULL;
	release(state);
}

int setlogmask(int new_mask)
{
	lock_acquire(&lock);
	int old = mask;
	if (new_mask)
		mask = new_mask;
	lock_release(&lock);
	return old;
}

/* A daemon that began anew has another socket. */
static int send_message(const char *text, size_t len)
{
	for (int i = 0; i < 2; i++) {
		open_log();
		if (log_fd < 0)
			return 0;
		if (send(log_fd, text, len, MSG_NOSIGNAL) >= 0)
			return 1;
		close_log();
	}
	return 0;
}

static void to_console(const char *text, size_t len)
{
	int fd = open("/dev/console", O_WRONLY | O_NOCTTY | O_CLOEXEC);
	if (fd < 0)
		return;
	dprintf(fd, "%.*s\r\n", (int)len, text);
	close(fd);
}

static void write_message(int priority, int error, const char *format, va_list arguments)
{
	char text[LONGEST], when[20];
	struct tm date;
	time_t now = time(NULL);
	gmtime_r(&now, &date);
	static const char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
	snprintf(when, sizeof when, "%.3s %2d %02d:%02d:%02d", months + 3 * date.tm_mon, date.tm_mday,
	         date.tm_hour, date.tm_min, date.tm_sec);
	int head = snprintf(text, sizeof text, "<%d>%s ", priority, when);
	int at = head + snprintf(text + head, sizeof text - (size_t)head, "%.100s",
	                         name ? name : __progname);
	if (options & LOG_PID)
		at += snprintf(text + at, sizeof text - (size_t)at, "[%d]", getpid());
	at += snprintf(text + at, sizeof text - (size_t)at, ": ");
	errno = error;
	int n = vsnprintf(text + at, sizeof text - (size_t)at, format, arguments);
	if (n < 0)
		return;
	size_t len = strlen(text);
	if (len && text[len - 1] == '\n')
		len--;
	if (options & LOG_PERROR)
		dprintf(2, "%.*s\n", (int)(len - (size_t)head), text + head);
	if (!send_message(text, len) && options & LOG_CONS)
		to_console(text + head, len - (size_t)head);
}

void vsyslog(int priority, const char *format, va_list arguments)
{
	int error = errno;
	if (priority & ~(LOG_PRIMASK | LOG_FACMASK))
		return;
	int state = hold();
	if (mask & LOG_MASK(LOG_PRI(priority))) {
		if (!(priority & LOG_FACMASK))
			priority |= facility;
		write_message(priority, error, format, arguments);
	}
	release(state);
	errno = error;
}

void syslog(int priority, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	vsyslog(priority, format, arguments);
	va_end(arguments);
}
