/* SPDX-License-Identifier: MIT */
/* mq_notify: by a signal, by a function in a thread, and no more. */
#define _FILE_OFFSET_BITS 64
#define _TIME_BITS 64
#include "tests/files.h"

#include <mqueue.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <time.h>

#include "tests/clock.h"

static mqd_t queue;
static char name[64] = "/freehold-notify-";
static sem_t called;
static int calls, value, lowest_free;
static size_t stack_size;
static pthread_t where;

static int free_descriptor(void)
{
	int fd = dup(1);
	close(fd);
	return fd;
}

static void call(union sigval v)
{
	pthread_attr_t attr;
	where = pthread_self();
	pthread_getattr_np(where, &attr);
	pthread_attr_getstacksize(&attr, &stack_size);
	pthread_attr_destroy(&attr);
	value = v.sival_int;
	lowest_free = free_descriptor();
	__atomic_add_fetch(&calls, 1, __ATOMIC_SEQ_CST);
	sem_post(&called);
}

static struct sigevent by_thread(int number, pthread_attr_t *attr)
{
	struct sigevent event = {.sigev_notify = SIGEV_THREAD};
	event.sigev_value.sival_int = number;
	event.sigev_notify_function = call;
	event.sigev_notify_attributes = attr;
	return event;
}

static void send(void)
{
	CHECK_EQ(mq_send(queue, "m", 1, 0), 0);
}

static void empty(void)
{
	char text[32];
	CHECK_EQ(mq_receive(queue, text, sizeof text, NULL), 1);
}

static void threads(void)
{
	pthread_attr_t attr;
	pthread_attr_init(&attr);
	pthread_attr_setstacksize(&attr, 1 << 18);
	for (int i = 0; i < 20; i++) {
		struct sigevent event = by_thread(i, i % 2 ? &attr : NULL);
		int before = free_descriptor();
		CHECK_EQ(mq_notify(queue, &event), 0);
		FAILS(mq_notify(queue, &event), EBUSY);
		event.sigev_value.sival_int = 999; /* it is ours again */
		send();
		CHECK_EQ(sem_wait(&called), 0);
		CHECK_EQ(value, i);
		CHECK(!pthread_equal(where, pthread_self()));
		if (i % 2)
			CHECK(stack_size >= 1 << 18 && stack_size < 1 << 19);
#ifdef __FREEHOLD__ /* the host keeps a socket */
		CHECK_EQ(lowest_free, before);
#else
		(void)before;
#endif
		send(); /* once is enough */
		empty();
		empty();
	}
	pthread_attr_destroy(&attr);
	CHECK_EQ(calls, 20);
}

/* Asked for, and then no longer: nothing comes, and no descriptor stays. */
static void no_more(void)
{
	struct sigevent event = by_thread(50, NULL);
	int before = free_descriptor();
	CHECK_EQ(mq_notify(queue, &event), 0);
	CHECK_EQ(mq_notify(queue, NULL), 0);
	send();
	empty();
	mqd_t other = mq_open(name, O_RDWR);
	CHECK(other >= 0);
	CHECK_EQ(mq_notify(other, &event), 0);
	CHECK_EQ(mq_close(other), 0); /* which takes it back */
	send();
	empty();
	struct timespec until = from_now(CLOCK_REALTIME, 50);
	FAILS(sem_timedwait(&called, &until), ETIMEDOUT);
	CHECK_EQ(calls, 20);
	FAILS(mq_notify(-1, &event), EBADF);
#ifdef __FREEHOLD__
	for (int i = 0; i < 1000 && free_descriptor() != before; i++)
		usleep(2000); /* until the threads have closed theirs */
	CHECK_EQ(free_descriptor(), before);
#else
	(void)before;
#endif
}

static volatile int signals, signal_value, signal_code;

static void catch(int sig, siginfo_t *info, void *context)
{
	(void)sig, (void)context;
	signal_value = info->si_value.sival_int;
	signal_code = info->si_code;
	signals++;
}

static void by_signal(void)
{
	struct sigaction action = {.sa_sigaction = catch, .sa_flags = SA_SIGINFO};
	struct sigevent event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGUSR1};
	event.sigev_value.sival_int = 4711;
	sigaction(SIGUSR1, &action, NULL);
	CHECK_EQ(mq_notify(queue, &event), 0);
	send();
	while (!signals)
		usleep(500);
	CHECK_EQ(signals, 1);
	CHECK_EQ(signal_value, 4711);
	CHECK_EQ(signal_code, SI_MESGQ);
	empty();
}

int main(void)
{
	struct mq_attr attr = {.mq_maxmsg = 4, .mq_msgsize = 32};
	struct sigevent event = by_thread(1, NULL);
	alarm(60);
	sem_init(&called, 0, 0);
	scratch_number(name, (unsigned)getpid());
	queue = mq_open(name, O_CREAT | O_EXCL | O_RDWR, 0600, &attr);
	CHECK(queue >= 0 || errno == ENOSYS || check_emulated());
	if (queue >= 0 && !(check_emulated() && mq_notify(queue, &event) && errno == ENOSYS)) {
		threads();
		no_more();
		by_signal();
	}
	if (queue >= 0) {
		CHECK_EQ(mq_close(queue), 0);
		CHECK_EQ(mq_unlink(name), 0);
	}
	return check_done();
}
