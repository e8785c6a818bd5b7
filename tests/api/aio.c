/* SPDX-License-Identifier: MIT */
/* aio.h: files, pipes and sockets, how their ends are told, cancelling, waiting, close and fork. */
#define _TIME_BITS 64
#define _FILE_OFFSET_BITS 64
#include "tests/check.h"

#include <aio.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "tests/clock.h"
#include "tests/scratch.h"

static struct aiocb request(int fd, void *buf, size_t len, off_t offset)
{
	struct aiocb cb;
	memset(&cb, 0, sizeof cb);
	cb.aio_fildes = fd;
	cb.aio_buf = buf;
	cb.aio_nbytes = len;
	cb.aio_offset = offset;
	cb.aio_sigevent.sigev_notify = SIGEV_NONE;
	return cb;
}

/* Waits for the end: what the function asked for returned, or -errno. */
static long end_of(struct aiocb *cb)
{
	const struct aiocb *const list[] = {cb};
	while (aio_error(cb) == EINPROGRESS)
		if (aio_suspend(list, 1, NULL) && errno != EINTR)
			return -999;
	int error = aio_error(cb);
	long ret = (long)aio_return(cb);
	return error ? ret == -1 ? -error : -998 : ret;
}

static void files(void)
{
	char bytes[] = "0123456789", got[20] = "";
	int fd = open(scratch("file"), O_RDWR | O_CREAT | O_TRUNC, 0600);
	struct aiocb a = request(fd, bytes, 10, 5), b;
	CHECK_EQ(aio_write(&a), 0);
	CHECK_EQ(end_of(&a), 10);
	CHECK_EQ(lseek(fd, 0, SEEK_CUR), 0);
	a = request(fd, got, 20, 7);
	CHECK_EQ(aio_read(&a), 0);
	CHECK_EQ(end_of(&a), 8);
	CHECK_MEM(got, "23456789", 8);
	a = request(fd, got, 20, 15);
	CHECK_EQ(aio_read(&a), 0);
	CHECK_EQ(end_of(&a), 0);
	off_t far = (off_t)5 << 32;
	a = request(fd, bytes, 3, far);
	CHECK_EQ(aio_write(&a), 0);
	b = request(fd, NULL, 0, 0);
	CHECK_EQ(aio_fsync(O_SYNC, &b), 0);
	CHECK_EQ(end_of(&b), 0);
	CHECK_EQ(aio_error(&a), 0); /* it was ahead */
	CHECK_EQ(lseek(fd, 0, SEEK_END), far + 3);
	b.aio_reqprio = -1; /* which aio_fsync does not look at */
	CHECK_EQ(aio_fsync(O_DSYNC, &b), 0);
	CHECK_EQ(end_of(&b), 0);

	/* What is wrong. */
	errno = 0;
	CHECK_EQ(aio_fsync(O_RDONLY, &b), -1);
	CHECK_EQ(errno, EINVAL);
	b.aio_fildes = 999;
	CHECK_EQ(aio_fsync(O_SYNC, &b), -1);
	CHECK_EQ(errno, EBADF);
	a = request(fd, got, 1, -1);
	CHECK_EQ(aio_read(&a), 0);
	CHECK_EQ(end_of(&a), -EINVAL);
	a = request(999, got, 1, 0);
	CHECK_EQ(aio_read(&a), 0);
	CHECK_EQ(end_of(&a), -EBADF);
	CHECK_EQ(aio_write(&a), 0);
	CHECK_EQ(end_of(&a), -EBADF);
	for (int i = 0; i < 2; i++) {
		a.aio_reqprio = i ? -1 : (int)sysconf(_SC_AIO_PRIO_DELTA_MAX) + 1;
		errno = 0;
		CHECK_EQ(aio_read(&a), -1);
		CHECK_EQ(errno, EINVAL);
		CHECK_EQ(aio_error(&a), EINVAL);
	}
	close(fd);
	unlink(scratch("file"));
}

/* At a file's end each write lies behind the one that came before. */
static void order(void)
{
	enum { COUNT = 500 };
	static struct aiocb cb[COUNT];
	static unsigned char bytes[COUNT], got[COUNT + 1];
	int fd = open(scratch("order"), O_RDWR | O_CREAT | O_TRUNC | O_APPEND, 0600);
	for (int i = 0; i < COUNT; i++) {
		bytes[i] = (unsigned char)(i * 7 + i / 256);
		cb[i] = request(fd, &bytes[i], 1, 0);
		CHECK_EQ(aio_write(&cb[i]), 0);
	}
	for (int i = COUNT - 1; i >= 0; i--)
		CHECK_EQ(end_of(&cb[i]), 1);
	CHECK_EQ(pread(fd, got, sizeof got, 0), COUNT);
	CHECK_MEM(got, bytes, COUNT);
	close(fd);
	unlink(scratch("order"));

	int pair[2];
	CHECK_EQ(pipe(pair), 0);
	for (int i = 0; i < COUNT; i++) {
		cb[i] = request(pair[0], &got[i], 1, 0);
		got[i] = 0;
		CHECK_EQ(aio_read(&cb[i]), 0);
	}
	CHECK_EQ(write(pair[1], bytes, COUNT), COUNT);
	for (int i = 0; i < COUNT; i++)
		CHECK_EQ(end_of(&cb[i]), 1);
	CHECK_MEM(got, bytes, COUNT);
	close(pair[0]);
	close(pair[1]);
}

static volatile int signals, value, code;
static sem_t called;
static pthread_t where;
static size_t stack_size;

static void catch(int sig, siginfo_t *info, void *context)
{
	(void)context;
	value = info->si_value.sival_int;
	code = info->si_code;
	__atomic_add_fetch(&signals, sig == SIGRTMIN, __ATOMIC_SEQ_CST);
}

static void call(union sigval v)
{
	pthread_attr_t attr;
	value = v.sival_int;
	where = pthread_self();
	pthread_getattr_np(where, &attr);
	pthread_attr_getstacksize(&attr, &stack_size);
	pthread_attr_destroy(&attr);
	sem_post(&called);
}

/* At most a minute. Any thread may catch them: on the host, one that calls a function too. */
static void wait_for_signals(int count)
{
	while (signals < count)
		usleep(500);
}

static void telling(void)
{
	struct sigaction action = {.sa_sigaction = catch, .sa_flags = SA_SIGINFO};
	char byte;
	int fd = open("/dev/zero", O_RDONLY);
	sigaction(SIGRTMIN, &action, NULL);

	struct aiocb a = request(fd, &byte, 1, 0);
	a.aio_sigevent.sigev_notify = SIGEV_SIGNAL;
	a.aio_sigevent.sigev_signo = SIGRTMIN;
	a.aio_sigevent.sigev_value.sival_int = 4711;
	CHECK_EQ(aio_read(&a), 0);
	wait_for_signals(1);
	CHECK_EQ(value, 4711);
	CHECK_EQ(code, SI_ASYNCIO);
	CHECK_EQ(aio_error(&a), 0);
	CHECK_EQ(aio_return(&a), 1);

	pthread_attr_t attr;
	pthread_attr_init(&attr);
	pthread_attr_setstacksize(&attr, 1 << 18);
	sem_init(&called, 0, 0);
	a.aio_sigevent.sigev_notify = SIGEV_THREAD;
	a.aio_sigevent.sigev_notify_function = call;
	for (int i = 0; i < 2; i++) {
		a.aio_sigevent.sigev_notify_attributes = i ? &attr : NULL;
		a.aio_sigevent.sigev_value.sival_int = i;
		CHECK_EQ(aio_read(&a), 0);
		CHECK_EQ(sem_wait(&called), 0);
		CHECK_EQ(value, i);
		CHECK(!pthread_equal(where, pthread_self()));
		CHECK_EQ(aio_error(&a), 0);
	}
	CHECK(stack_size >= 1 << 18 && stack_size < 1 << 19); /* the second's */
	pthread_attr_destroy(&attr);

	/* Lists: as a whole, each, both. */
	struct aiocb b = request(fd, &byte, 1, 0), c = request(-1, &byte, 1, 0), nothing = request(fd, &byte, 1, 0);
	struct aiocb bad = request(fd, &byte, 1, 0);
	a = b;
	a.aio_lio_opcode = b.aio_lio_opcode = c.aio_lio_opcode = LIO_READ;
	nothing.aio_lio_opcode = LIO_NOP;
	bad.aio_lio_opcode = 77;
	struct aiocb *list[] = {&a, NULL, &nothing, &b, &c, &bad};
	struct sigevent event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGRTMIN};
	event.sigev_value.sival_int = 4712;
	signals = 0;
	CHECK_EQ(lio_listio(LIO_NOWAIT, list, 4, &event), 0);
	wait_for_signals(1);
	CHECK_EQ(value, 4712);
	CHECK_EQ(aio_error(&a), 0);
	CHECK_EQ(aio_error(&b), 0);
	CHECK_EQ(aio_return(&b), 1);
	a.aio_sigevent = event;
	CHECK_EQ(lio_listio(LIO_NOWAIT, list, 5, &event), 0);
	wait_for_signals(3);
	CHECK_EQ(end_of(&c), -EBADF);
	CHECK_EQ(lio_listio(LIO_NOWAIT, list, 1, NULL), 0);
	wait_for_signals(4);
	CHECK_EQ(lio_listio(LIO_NOWAIT, &list[1], 2, &event), 0); /* at once */
	wait_for_signals(5);

	a.aio_sigevent.sigev_notify = SIGEV_NONE;
	CHECK_EQ(lio_listio(LIO_WAIT, list, 4, &event), 0); /* which is not told */
	errno = 0;
	CHECK_EQ(lio_listio(LIO_WAIT, list, 5, NULL), -1);
	CHECK_EQ(errno, EIO);
	CHECK_EQ(aio_error(&a), 0);
	CHECK_EQ(aio_error(&c), EBADF);
	errno = 0;
	CHECK_EQ(lio_listio(LIO_WAIT, &list[5], 1, NULL), -1);
	CHECK_EQ(errno, EIO);
	CHECK_EQ(aio_error(&bad), EINVAL);
	errno = 0;
	CHECK_EQ(lio_listio(7, list, 1, NULL), -1);
	CHECK_EQ(errno, EINVAL);
#ifdef __FREEHOLD__ /* the host does not look */
	errno = 0;
	CHECK_EQ(lio_listio(LIO_WAIT, list, -1, NULL), -1);
	CHECK_EQ(errno, EINVAL);
#endif
	CHECK_EQ(lio_listio(LIO_WAIT, list, 0, NULL), 0);
	CHECK_EQ(signals, 5);
	close(fd);
}

static void quiet(int sig)
{
	(void)sig;
}

static void *suspended(void *list)
{
	aio_suspend(list, 1, NULL);
	return NULL;
}

static void suspending(void)
{
	int pair[2];
	char byte;
	CHECK_EQ(pipe(pair), 0);
	struct aiocb a = request(pair[0], &byte, 1, 0), b = request(pair[1], &byte, 0, 0);
	const struct aiocb *list[] = {&a, NULL, &b};
	struct timespec no_time = {0}, spans[] = {{.tv_nsec = 20000000}, {.tv_nsec = 990000000}};
	CHECK_EQ(aio_read(&a), 0);
	CHECK_EQ(aio_error(&a), EINPROGRESS);
	for (int i = 0; i < 2; i++) { /* the second nearly always ends in another second */
		struct timespec before = from_now(CLOCK_MONOTONIC, spans[i].tv_nsec / 1000000), after;
		errno = 0;
		CHECK_EQ(aio_suspend(list, 1, &spans[i]), -1);
		CHECK_EQ(errno, EAGAIN);
		clock_gettime(CLOCK_MONOTONIC, &after);
		CHECK(after.tv_sec > before.tv_sec || (after.tv_sec == before.tv_sec && after.tv_nsec >= before.tv_nsec));
	}
	errno = 0;
	CHECK_EQ(aio_suspend(list, 2, &no_time), -1);
	CHECK_EQ(errno, EAGAIN);
	CHECK_EQ(aio_suspend(list, 3, NULL), 0); /* b has not been asked for */
	errno = 0;
	CHECK_EQ(aio_suspend(list, -1, NULL), -1);
	CHECK_EQ(errno, EINVAL);
#ifdef __FREEHOLD__ /* the host does not look */
	struct timespec bad[] = {{.tv_nsec = 1000000000}, {.tv_nsec = -1}, {.tv_sec = -1}};
	for (int i = 0; i < 3; i++) {
		errno = 0;
		CHECK_EQ(aio_suspend(list, 1, &bad[i]), -1);
		CHECK_EQ(errno, EINVAL);
	}
	struct timespec ages = {.tv_sec = (time_t)1 << 62};
	ages.tv_sec += ages.tv_sec - 1;
	CHECK_EQ(aio_suspend(list, 3, &ages), 0);
#endif

	/* A signal ends it. */
	struct sigaction action = {.sa_handler = quiet};
	sigaction(SIGALRM, &action, NULL);
	timer_t timer;
	struct itimerspec again = {{.tv_nsec = 5000000}, {.tv_nsec = 5000000}};
	CHECK_EQ(timer_create(CLOCK_MONOTONIC, NULL, &timer), 0);
	CHECK_EQ(timer_settime(timer, 0, &again, NULL), 0);
	errno = 0;
	CHECK_EQ(aio_suspend(list, 1, NULL), -1);
	CHECK_EQ(errno, EINTR);
	timer_delete(timer);
	sigaction(SIGALRM, &(struct sigaction){.sa_handler = SIG_DFL}, NULL);

	/* A thread in it can be cancelled. */
	pthread_t thread;
	void *result;
	CHECK_EQ(pthread_create(&thread, NULL, suspended, list), 0);
	CHECK_EQ(pthread_cancel(thread), 0);
	CHECK_EQ(pthread_join(thread, &result), 0);
	CHECK(result == PTHREAD_CANCELED);

	CHECK_EQ(write(pair[1], "x", 1), 1);
	CHECK_EQ(aio_suspend(list, 1, NULL), 0);
	CHECK_EQ(end_of(&a), 1);
	CHECK_EQ(byte, 'x');
	close(pair[0]);
	close(pair[1]);
}

static void cancelling(void)
{
	enum { COUNT = 5 };
	int pair[2];
	char bytes[COUNT];
	struct aiocb cb[COUNT];
	struct sigaction action = {.sa_sigaction = catch, .sa_flags = SA_SIGINFO};
	sigaction(SIGRTMIN, &action, NULL);
	CHECK_EQ(pipe(pair), 0);
	CHECK_EQ(aio_cancel(pair[0], NULL), AIO_ALLDONE);
	errno = 0;
	CHECK_EQ(aio_cancel(999, NULL), -1);
	CHECK_EQ(errno, EBADF);
	for (int i = 0; i < COUNT; i++) {
		cb[i] = request(pair[0], &bytes[i], 1, 0);
		if (i == 2) {
			cb[i].aio_sigevent.sigev_notify = SIGEV_SIGNAL;
			cb[i].aio_sigevent.sigev_signo = SIGRTMIN;
		}
		CHECK_EQ(aio_read(&cb[i]), 0);
	}
	const struct aiocb *first[] = {cb};
	CHECK_EQ(aio_suspend(first, 1, &(struct timespec){.tv_nsec = 30000000}), -1); /* it has begun */
	errno = 0;
	CHECK_EQ(aio_cancel(pair[1], &cb[2]), -1);
	CHECK_EQ(errno, EINVAL);
	signals = 0;
	CHECK_EQ(aio_cancel(pair[0], &cb[2]), AIO_CANCELED);
	CHECK_EQ(aio_error(&cb[2]), ECANCELED);
	CHECK_EQ(aio_return(&cb[2]), -1);
	wait_for_signals(1);
	CHECK_EQ(aio_cancel(pair[0], &cb[2]), AIO_ALLDONE);
	CHECK_EQ(aio_cancel(pair[0], &cb[0]), AIO_NOTCANCELED);
	CHECK_EQ(aio_error(&cb[1]), EINPROGRESS);
	CHECK_EQ(aio_cancel(pair[0], NULL), AIO_NOTCANCELED);
	CHECK_EQ(aio_error(&cb[0]), EINPROGRESS);
	for (int i = 1; i < COUNT; i++)
		CHECK_EQ(aio_error(&cb[i]), ECANCELED);
	CHECK_EQ(write(pair[1], "y", 1), 1);
	CHECK_EQ(end_of(&cb[0]), 1);
	CHECK_EQ(aio_cancel(pair[0], NULL), AIO_ALLDONE);
	close(pair[0]);
	close(pair[1]);
}

static timer_t beat;

/* A signal again and again. */
static void start_beat(void (*handler)(int), long ns)
{
	struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
	struct sigevent event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGUSR2};
	struct itimerspec again = {{.tv_nsec = ns}, {.tv_nsec = ns}};
	sigaction(SIGUSR2, &action, NULL);
	CHECK_EQ(timer_create(CLOCK_MONOTONIC, &event, &beat), 0);
	CHECK_EQ(timer_settime(beat, 0, &again, NULL), 0);
}

static void close_none(int sig)
{
	int kept = errno;
	(void)sig;
	close(-1);
	errno = kept;
}

/* fork while a request waits: handlers may close, and what parent and child share is the parent's. */
static void forking(void)
{
	int pair[2], status;
	char byte;
	struct aiocb *a = mmap(NULL, sizeof *a, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	CHECK(a != MAP_FAILED);
	CHECK_EQ(pipe(pair), 0);
	*a = request(pair[0], &byte, 1, 0);
	CHECK_EQ(aio_read(a), 0);
	start_beat(close_none, 2000000);
	for (int i = 0; i < 200; i++) {
		pid_t pid = fork();
		if (!pid)
			_exit(33);
		CHECK_EQ(waitpid(pid, &status, 0), pid);
		CHECK(WIFEXITED(status) && WEXITSTATUS(status) == 33);
	}
	timer_delete(beat);
	CHECK_EQ(aio_error(a), EINPROGRESS);
	CHECK_EQ(write(pair[1], "x", 1), 1);
	CHECK_EQ(end_of(a), 1);
	close(pair[0]);
	close(pair[1]);
	munmap(a, sizeof *a);
}

#ifdef __FREEHOLD__
static volatile int to_close = -1;

static void close_it(int sig)
{
	int kept = errno;
	(void)sig;
	if (to_close >= 0)
		close(to_close);
	to_close = -1;
	errno = kept;
}

/* A handler's close cancels, and may have interrupted malloc. */
static void closing(void)
{
	enum { COUNT = 40, BLOCKS = 64, LEN = sizeof(struct sigevent) + 4 * sizeof(void *) };
	static struct aiocb cb[COUNT];
	static unsigned char *block[BLOCKS];
	char bytes[COUNT];
	int pair[2], broken = 0;
	start_beat(close_it, 500000);
	for (int round = 0; round < 300; round++) {
		CHECK_EQ(pipe(pair), 0);
		for (int i = 0; i < COUNT; i++) {
			cb[i] = request(pair[0], &bytes[i], 1, 0);
			CHECK_EQ(aio_read(&cb[i]), 0);
		}
		to_close = pair[0];
		for (unsigned i = 0; to_close >= 0; i = (i + 7) % BLOCKS) {
			for (int j = 0; block[i] && j < LEN; j++)
				broken += block[i][j] != i;
			free(block[i]);
			block[i] = malloc(LEN);
			memset(block[i], (int)i, LEN);
		}
		CHECK_EQ(aio_error(&cb[COUNT - 1]), ECANCELED);
		close(pair[1]);
		end_of(&cb[0]); /* nothing, or EBADF where it had not begun */
	}
	timer_delete(beat);
	CHECK_EQ(broken, 0);
	for (int i = 0; i < BLOCKS; i++)
		free(block[i]);
}

static void *listed(void *list)
{
	CHECK_EQ(lio_listio(LIO_WAIT, list, 1, NULL), -1);
	CHECK_EQ(errno, EINTR);
	return NULL;
}

/* Where the host has one queue for a descriptor, does not cancel, or is not interrupted. */
static void own_ways(void)
{
	int pair[2], other[2];
	char bytes[3] = "", sent[] = "q";
	CHECK_EQ(socketpair(AF_UNIX, SOCK_STREAM, 0, pair), 0);
	struct aiocb a = request(pair[0], bytes, 1, 0), b = request(pair[0], sent, 1, 0);
	CHECK_EQ(aio_read(&a), 0);
	CHECK_EQ(aio_write(&b), 0);
	CHECK_EQ(end_of(&b), 1); /* a waits for the answer */
	CHECK_EQ(read(pair[1], sent, 1), 1);
	CHECK_EQ(aio_error(&a), EINPROGRESS);

	/* close takes what has not begun; whoever has the number next is not read. */
	struct aiocb c = request(pair[0], bytes + 1, 1, 0);
	CHECK_EQ(aio_read(&c), 0);
	struct timespec some = {.tv_nsec = 30000000};
	nanosleep(&some, NULL);
	int number = pair[0];
	CHECK_EQ(close(pair[0]), 0);
	CHECK_EQ(aio_error(&c), ECANCELED);
	CHECK_EQ(pipe(other), 0);
	CHECK_EQ(other[0], number);
	CHECK_EQ(write(other[1], "zz", 2), 2);
	CHECK_EQ(write(pair[1], "a", 1), 1);
	CHECK_EQ(end_of(&a), 1); /* of the socket, which is closed only now */
	CHECK_EQ(bytes[0], 'a');
	CHECK_EQ(bytes[1], 0);
	close(pair[1]);

	/* The child has none of the requests, and may have its own. */
	CHECK_EQ(read(other[0], bytes, 2), 2);
	a = request(other[0], bytes, 1, 0);
	b = request(other[0], bytes + 1, 1, 0);
	CHECK_EQ(aio_read(&a), 0);
	CHECK_EQ(aio_read(&b), 0);
	pid_t pid = fork();
	if (!pid) {
		char byte;
		int fd = open("/dev/zero", O_RDONLY);
		struct aiocb own = request(fd, &byte, 1, 0);
		/* (qemu-user begins no thread in the child of a process with threads.) */
		_exit(check_emulated() || (!aio_read(&own) && end_of(&own) == 1) ? 33 : 34);
	}
	int status;
	CHECK_EQ(waitpid(pid, &status, 0), pid);
	CHECK(WIFEXITED(status));
	CHECK_EQ(WEXITSTATUS(status), 33);
	CHECK_EQ(aio_error(&a), EINPROGRESS);
	CHECK_EQ(write(other[1], "12", 2), 2);
	CHECK_EQ(end_of(&a), 1);
	CHECK_EQ(end_of(&b), 1);

	/* A signal ends the wait for a list. */
	pthread_t thread;
	struct aiocb *list[] = {&a};
	a.aio_lio_opcode = LIO_READ;
	sigaction(SIGUSR1, &(struct sigaction){.sa_handler = quiet}, NULL);
	CHECK_EQ(pthread_create(&thread, NULL, listed, list), 0);
	while (pthread_tryjoin_np(thread, NULL)) {
		pthread_kill(thread, SIGUSR1);
		usleep(2000);
	}
	CHECK_EQ(write(other[1], "3", 1), 1);
	CHECK_EQ(end_of(&a), 1);
	close(other[0]);
	close(other[1]);
	closing();
}
#else
static void own_ways(void)
{
}
#endif

int main(void)
{
	alarm(60);
	files();
	order();
	telling();
	suspending();
	alarm(60);
	cancelling();
	alarm(60);
	forking();
	own_ways();
	scratch_end();
	return check_done();
}
