/* SPDX-License-Identifier: MIT */
#include <signal.h>
#include <unistd.h>

#include "libc/aio/request.h"
#include "libc/thread/service.h"
#include "sys/linux/calls_signal.h"

static void send(const struct sigevent *event)
{
	siginfo_t info = {.si_signo = event->sigev_signo, .si_code = SI_ASYNCIO};
	info.si_pid = getpid();
	info.si_uid = getuid();
	info.si_value = event->sigev_value;
	sys_rt_sigqueueinfo(info.si_pid, event->sigev_signo, &info);
}

static void *call(void *arg)
{
	struct aio_request *r = arg;
	struct sigevent event = r->event;
	aio_give_back(r);
	event.sigev_notify_function(event.sigev_value);
	return NULL;
}

void aio_tell(struct aio_request *r)
{
	const struct sigevent *event = &r->event;
	if (event->sigev_notify == SIGEV_SIGNAL)
		send(event);
	else if (event->sigev_notify == SIGEV_THREAD
	         && !thread_service(event->sigev_notify_attributes, call, r))
		return; /* which gives it back */
	aio_give_back(r);
}
