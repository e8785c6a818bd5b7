/* SPDX-License-Identifier: MIT */
/* Threads: beginning and end, attributes, identity, what each has of its own. */
#include "tests/check.h"
#include "tests/clock.h"

#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>

static _Thread_local int tls_set = 42, tls_zero;
static _Thread_local _Alignas(64) char tls_aligned[64];

static void *answer(void *arg)
{
	return (char *)arg + 1;
}

/* Own TLS in the state of the program's start, own errno. */
static void *look_at_own(void *arg)
{
	long good = tls_set == 42 && tls_zero == 0 && (uintptr_t)tls_aligned % 64 == 0;
	for (int i = 0; i < 64; i++)
		good &= tls_aligned[i] == 0;
	tls_set = (int)(long)arg;
	tls_zero = 7;
	memset(tls_aligned, 1, sizeof tls_aligned);
	errno = (int)(long)arg;
	sched_yield();
	good &= tls_set == (int)(long)arg && errno == (int)(long)arg;
	return (void *)good;
}

static void many(void)
{
	enum { COUNT = 200 };
	pthread_t t[COUNT];
	void *result;
	for (int round = 0; round < 4; round++) {
		errno = 55;
		for (long i = 0; i < COUNT; i++)
			if (!CHECK_EQ(pthread_create(&t[i], NULL, round % 2 ? look_at_own : answer, (void *)i), 0))
				return;
		for (long i = 0; i < COUNT; i++) {
			CHECK_EQ(pthread_join(t[i], &result), 0);
			CHECK_EQ((long)result, round % 2 ? 1 : i + 1);
		}
		CHECK_EQ(errno, 55);
	}
	CHECK_EQ(tls_set, 42);
}

static void *ask_self(void *arg)
{
	*(pthread_t *)arg = pthread_self();
	return NULL;
}

static void identity(void)
{
	pthread_t t, seen;
	CHECK(pthread_equal(pthread_self(), pthread_self()));
	for (int i = 0; i < 50; i++) {
		CHECK_EQ(pthread_create(&t, NULL, ask_self, &seen), 0);
		CHECK(!pthread_equal(t, pthread_self()));
		CHECK_EQ(pthread_join(t, NULL), 0);
		CHECK(pthread_equal(t, seen));
	}
	CHECK_EQ(pthread_join(pthread_self(), NULL), EDEADLK);
}

static char trace[16];
static size_t traced;

static void leave_deep(int depth, void *result)
{
	void (*volatile again)(int, void *) = leave_deep;
	if (!depth)
		pthread_exit(result);
	again(depth - 1, result);
}

static void *exits(void *arg)
{
	leave_deep(20, arg);
	return NULL;
}

static void note(void *arg)
{
	trace[traced++] = (char)(long)arg;
}

static void *with_handlers(void *arg)
{
	pthread_cleanup_push(note, (void *)'a');
	pthread_cleanup_push(note, (void *)'b');
	pthread_cleanup_push(note, (void *)'c');
	pthread_cleanup_pop(1);
	pthread_cleanup_push(note, (void *)'d');
	pthread_cleanup_pop(0);
	if (arg)
		pthread_exit(arg);
	pthread_cleanup_pop(0);
	pthread_cleanup_pop(1);
	return NULL;
}

static void leaving(void)
{
	pthread_t t;
	void *result;
	CHECK_EQ(pthread_create(&t, NULL, exits, trace), 0);
	CHECK_EQ(pthread_join(t, &result), 0);
	CHECK(result == trace);

	traced = 0;
	CHECK_EQ(pthread_create(&t, NULL, with_handlers, trace), 0);
	CHECK_EQ(pthread_join(t, &result), 0);
	CHECK_MEM(trace, "cba", 3);
	CHECK_EQ(traced, 3);
	traced = 0;
	CHECK_EQ(pthread_create(&t, NULL, with_handlers, NULL), 0);
	CHECK_EQ(pthread_join(t, &result), 0);
	CHECK_MEM(trace, "ca", 2);
	CHECK_EQ(traced, 2);
}

/* --- Attributes --- */

static void attribute_values(void)
{
	pthread_attr_t a;
	int value;
	size_t size;
	void *stack;
	struct sched_param param;
	CHECK_EQ(pthread_attr_init(&a), 0);
	CHECK_EQ(pthread_attr_getdetachstate(&a, &value), 0);
	CHECK_EQ(value, PTHREAD_CREATE_JOINABLE);
	CHECK_EQ(pthread_attr_setdetachstate(&a, PTHREAD_CREATE_DETACHED), 0);
	CHECK_EQ(pthread_attr_getdetachstate(&a, &value), 0);
	CHECK_EQ(value, PTHREAD_CREATE_DETACHED);
	CHECK_EQ(pthread_attr_setdetachstate(&a, 99), EINVAL);

	CHECK_EQ(pthread_attr_getguardsize(&a, &size), 0);
	CHECK_EQ(size, sysconf(_SC_PAGESIZE));
	for (size_t guard = 0; guard < 100000; guard += 9999) {
		CHECK_EQ(pthread_attr_setguardsize(&a, guard), 0);
		CHECK_EQ(pthread_attr_getguardsize(&a, &size), 0);
		CHECK_EQ(size, guard);
	}
	CHECK_EQ(pthread_attr_setstacksize(&a, 100), EINVAL);
	for (size_t len = PTHREAD_STACK_MIN; len < 1000000; len = len * 3 / 2) {
		CHECK_EQ(pthread_attr_setstacksize(&a, len), 0);
		CHECK_EQ(pthread_attr_getstacksize(&a, &size), 0);
		CHECK_EQ(size, len);
	}
	static _Alignas(4096) char own[65536];
	CHECK_EQ(pthread_attr_setstack(&a, own, 100), EINVAL);
	CHECK_EQ(pthread_attr_setstack(&a, own, sizeof own), 0);
	CHECK_EQ(pthread_attr_getstack(&a, &stack, &size), 0);
	CHECK(stack == own);
	CHECK_EQ(size, sizeof own);

	CHECK_EQ(pthread_attr_getinheritsched(&a, &value), 0);
	CHECK_EQ(value, PTHREAD_INHERIT_SCHED);
	CHECK_EQ(pthread_attr_setinheritsched(&a, PTHREAD_EXPLICIT_SCHED), 0);
	CHECK_EQ(pthread_attr_getinheritsched(&a, &value), 0);
	CHECK_EQ(value, PTHREAD_EXPLICIT_SCHED);
	CHECK_EQ(pthread_attr_setinheritsched(&a, 5), EINVAL);
	CHECK_EQ(pthread_attr_setschedpolicy(&a, SCHED_FIFO), 0);
	CHECK_EQ(pthread_attr_getschedpolicy(&a, &value), 0);
	CHECK_EQ(value, SCHED_FIFO);
	CHECK_EQ(pthread_attr_setschedpolicy(&a, 77), EINVAL);
	param.sched_priority = 3;
	CHECK_EQ(pthread_attr_setschedparam(&a, &param), 0);
	param.sched_priority = 0;
	CHECK_EQ(pthread_attr_getschedparam(&a, &param), 0);
	CHECK_EQ(param.sched_priority, 3);
	CHECK_EQ(pthread_attr_setscope(&a, PTHREAD_SCOPE_SYSTEM), 0);
	CHECK_EQ(pthread_attr_setscope(&a, PTHREAD_SCOPE_PROCESS), ENOTSUP);
	CHECK_EQ(pthread_attr_getscope(&a, &value), 0);
	CHECK_EQ(value, PTHREAD_SCOPE_SYSTEM);
	CHECK_EQ(pthread_attr_destroy(&a), 0);
}

/* Uses most of a stack of the size that arg points to; whether it lies where it should. */
static size_t dig(size_t left)
{
	volatile char block[1024];
	block[0] = 1;
	return left > sizeof block ? dig(left - sizeof block) + (size_t)block[0] : 0;
}

static void *use_stack(void *arg)
{
	size_t size = *(size_t *)arg;
	return (void *)dig(size / 2);
}

static char own_stack[262144] __attribute__((aligned(4096)));

static void *where(void *arg)
{
	char here;
	(void)arg;
	return (void *)(long)(&here >= own_stack && &here < own_stack + sizeof own_stack);
}

static void attributes_work(void)
{
	pthread_attr_t a;
	pthread_t t;
	void *result;
	static const size_t sizes[] = {65536, 100000, 262144, 1 << 20, 4 << 20};
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
		for (size_t guard = 0; guard <= 65536; guard += 16384) {
			size_t size = sizes[i];
			CHECK_EQ(pthread_attr_init(&a), 0);
			CHECK_EQ(pthread_attr_setstacksize(&a, size), 0);
			CHECK_EQ(pthread_attr_setguardsize(&a, guard), 0);
			CHECK_EQ(pthread_create(&t, &a, use_stack, &size), 0);
			CHECK_EQ(pthread_join(t, &result), 0);
			CHECK(result != NULL);
		}
	for (int i = 0; i < 10; i++) {
		CHECK_EQ(pthread_attr_init(&a), 0);
		CHECK_EQ(pthread_attr_setstack(&a, own_stack, sizeof own_stack), 0);
		CHECK_EQ(pthread_create(&t, &a, where, NULL), 0);
		CHECK_EQ(pthread_join(t, &result), 0);
		CHECK(result != NULL);
	}
	CHECK_EQ(pthread_attr_init(&a), 0);
	CHECK_EQ(pthread_attr_setstacksize(&a, (size_t)-1 / 2 - 65535), 0);
	CHECK_EQ(pthread_create(&t, &a, where, NULL), EAGAIN);
}

static void *describe(void *arg)
{
	pthread_attr_t a;
	void *stack;
	size_t size;
	char here;
	(void)arg;
	long good = pthread_getattr_np(pthread_self(), &a) == 0;
	good &= pthread_attr_getstack(&a, &stack, &size) == 0;
	good &= &here > (char *)stack && &here < (char *)stack + size;
	good &= size >= 65536;
	pthread_attr_destroy(&a);
	return (void *)good;
}

static void description(void)
{
	pthread_attr_t a;
	pthread_t t;
	void *result;
	CHECK(describe(NULL) != NULL);
	pthread_attr_init(&a);
	pthread_attr_setstacksize(&a, 65536);
	CHECK_EQ(pthread_create(&t, &a, describe, NULL), 0);
	CHECK_EQ(pthread_join(t, &result), 0);
	CHECK(result != NULL);
}

/* --- Detached threads, join without waiting --- */

static pthread_mutex_t gate = PTHREAD_MUTEX_INITIALIZER;
static int passed;

static void *pass_gate(void *arg)
{
	pthread_mutex_lock(&gate);
	passed++;
	pthread_mutex_unlock(&gate);
	return arg;
}

static void wait_passed(int count)
{
	for (;;) {
		pthread_mutex_lock(&gate);
		int now = passed;
		pthread_mutex_unlock(&gate);
		if (now >= count)
			return;
		sched_yield();
	}
}

static void detached(void)
{
	pthread_attr_t a;
	pthread_t t;
	pthread_attr_init(&a);
	pthread_attr_setdetachstate(&a, PTHREAD_CREATE_DETACHED);
	passed = 0;
	for (int i = 0; i < 100; i++) {
		CHECK_EQ(pthread_create(&t, &a, pass_gate, NULL), 0);
		CHECK_EQ(pthread_create(&t, NULL, pass_gate, NULL), 0);
		CHECK_EQ(pthread_detach(t), 0);
		wait_passed(2 * i + 2);
	}
	pthread_mutex_lock(&gate);
	CHECK_EQ(pthread_create(&t, NULL, pass_gate, NULL), 0);
	CHECK_EQ(pthread_detach(t), 0);
	CHECK_EQ(pthread_join(t, NULL), EINVAL);
	CHECK_EQ(pthread_detach(t), EINVAL);
	pthread_mutex_unlock(&gate);
	wait_passed(201);
}

static void bounded_join(void)
{
	pthread_t t;
	void *result = NULL;
	struct timespec soon, later = from_now(CLOCK_REALTIME, 60000);
	pthread_mutex_lock(&gate);
	CHECK_EQ(pthread_create(&t, NULL, pass_gate, trace), 0);
	CHECK_EQ(pthread_tryjoin_np(t, &result), EBUSY);
	soon = from_now(CLOCK_REALTIME, 5);
	CHECK_EQ(pthread_timedjoin_np(t, &result, &soon), ETIMEDOUT);
	soon = from_now(CLOCK_MONOTONIC, 5);
	CHECK_EQ(pthread_clockjoin_np(t, &result, CLOCK_MONOTONIC, &soon), ETIMEDOUT);
#ifdef __FREEHOLD__ /* glibc waits without end */
	soon.tv_nsec = 1000000000;
	CHECK_EQ(pthread_timedjoin_np(t, &result, &soon), EINVAL);
#endif
	CHECK(result == NULL);
	pthread_mutex_unlock(&gate);
	CHECK_EQ(pthread_timedjoin_np(t, &result, &later), 0);
	CHECK(result == trace);

	CHECK_EQ(pthread_create(&t, NULL, answer, trace), 0);
	int error;
	while ((error = pthread_tryjoin_np(t, &result)) == EBUSY)
		sched_yield();
	CHECK_EQ(error, 0);
	CHECK(result == trace + 1);
}

/* --- Names, clocks, processors, signals --- */

static void names(void)
{
	pthread_t t;
	char name[32];
	CHECK_EQ(pthread_setname_np(pthread_self(), "first"), 0);
	CHECK_EQ(pthread_getname_np(pthread_self(), name, sizeof name), 0);
	CHECK_STR(name, "first");
	CHECK_EQ(pthread_setname_np(pthread_self(), "sixteen-bytes-xx"), ERANGE);
	CHECK_EQ(pthread_setname_np(pthread_self(), "fifteen-bytes-x"), 0);
	CHECK_EQ(pthread_getname_np(pthread_self(), name, sizeof name), 0);
	CHECK_STR(name, "fifteen-bytes-x");
	CHECK_EQ(pthread_getname_np(pthread_self(), name, 5), ERANGE);
	if (check_emulated())
		return; /* the files of /proc are the emulator's */
	pthread_mutex_lock(&gate);
	CHECK_EQ(pthread_create(&t, NULL, pass_gate, NULL), 0);
	CHECK_EQ(pthread_setname_np(t, "other"), 0);
	CHECK_EQ(pthread_getname_np(t, name, sizeof name), 0);
	CHECK_STR(name, "other");
	pthread_mutex_unlock(&gate);
	CHECK_EQ(pthread_join(t, NULL), 0);
}

static volatile sig_atomic_t caught_in;
static pthread_t catcher;

static void on_usr1(int sig)
{
	caught_in = sig == SIGUSR1 && pthread_equal(pthread_self(), catcher) ? 1 : 2;
}

static void *wait_signal(void *arg)
{
	(void)arg;
	tls_set = 5;
	while (!caught_in)
		sched_yield();
	return (void *)(long)(tls_set == 5 && pthread_equal(pthread_self(), catcher));
}

static void *ask_mask(void *arg)
{
	sigset_t *now = arg;
	pthread_sigmask(SIG_BLOCK, NULL, now);
	return NULL;
}

static void signals(void)
{
	pthread_t t[3];
	void *result;
	struct sigaction action = {.sa_handler = on_usr1}, old;
	sigset_t set, now;
	sigaction(SIGUSR1, &action, &old);
	for (int i = 0; i < 20; i++) {
		pthread_mutex_lock(&gate);
		caught_in = 0;
		CHECK_EQ(pthread_create(&catcher, NULL, wait_signal, NULL), 0);
		for (int k = 0; k < 3; k++)
			CHECK_EQ(pthread_create(&t[k], NULL, pass_gate, NULL), 0);
		CHECK_EQ(pthread_kill(catcher, 0), 0);
		CHECK_EQ(pthread_kill(catcher, SIGUSR1), 0);
		CHECK_EQ(pthread_join(catcher, &result), 0);
		CHECK_EQ(caught_in, 1);
		CHECK(result != NULL);
		pthread_mutex_unlock(&gate);
		for (int k = 0; k < 3; k++)
			CHECK_EQ(pthread_join(t[k], NULL), 0);
	}
	CHECK_EQ(pthread_kill(pthread_self(), 9999), EINVAL);
	catcher = pthread_self();
	caught_in = 0;
	CHECK_EQ(pthread_kill(pthread_self(), SIGUSR1), 0);
	CHECK_EQ(caught_in, 1);
	sigaction(SIGUSR1, &old, NULL);

	sigemptyset(&set);
	sigaddset(&set, SIGUSR2);
	CHECK_EQ(pthread_sigmask(SIG_BLOCK, &set, NULL), 0);
	CHECK_EQ(pthread_create(&t[0], NULL, ask_mask, &now), 0);
	CHECK_EQ(pthread_join(t[0], NULL), 0);
	CHECK_EQ(sigismember(&now, SIGUSR2), 1);
	CHECK_EQ(sigismember(&now, SIGUSR1), 0);
	CHECK_EQ(pthread_sigmask(SIG_UNBLOCK, &set, NULL), 0);
	CHECK_EQ(pthread_sigmask(99, &set, NULL), EINVAL);
}

static void clocks_and_processors(void)
{
	clockid_t clock;
	struct timespec t;
	struct sched_param param;
	cpu_set_t set;
	int policy;
	CHECK_EQ(pthread_getcpuclockid(pthread_self(), &clock), 0);
	if (!check_emulated())
		CHECK_EQ(clock_gettime(clock, &t), 0);
	CHECK_EQ(pthread_getaffinity_np(pthread_self(), sizeof set, &set), 0);
	CHECK(CPU_COUNT(&set) > 0);
	CHECK_EQ(pthread_setaffinity_np(pthread_self(), sizeof set, &set), 0);
	CHECK_EQ(pthread_getschedparam(pthread_self(), &policy, &param), 0);
	CHECK_EQ(policy, SCHED_OTHER);
	CHECK_EQ(param.sched_priority, 0);
	CHECK_EQ(pthread_setschedparam(pthread_self(), SCHED_OTHER, &param), 0);
	CHECK_EQ(pthread_setconcurrency(4), 0);
	CHECK_EQ(pthread_getconcurrency(), 4);
	CHECK_EQ(pthread_setconcurrency(-1), EINVAL);
}

static void explicit_scheduling(void)
{
	pthread_attr_t a;
	pthread_t t;
	void *result;
	pthread_attr_init(&a);
	pthread_attr_setinheritsched(&a, PTHREAD_EXPLICIT_SCHED);
	pthread_attr_setschedpolicy(&a, SCHED_OTHER);
	for (int i = 0; i < 10; i++) {
		CHECK_EQ(pthread_create(&t, &a, answer, trace), 0);
		CHECK_EQ(pthread_join(t, &result), 0);
		CHECK(result == trace + 1);
	}
#ifdef __FREEHOLD__ /* glibc leaves such parameters out for SCHED_OTHER */
	struct sched_param impossible = {.sched_priority = 7}; /* it has 0 alone */
	pthread_attr_setschedparam(&a, &impossible);
	for (int i = 0; i < 10; i++)
		CHECK_EQ(pthread_create(&t, &a, answer, trace), EINVAL);
#endif
}

/* --- Ends of processes --- */

static void *ends_process(void *arg)
{
	exit((int)(long)arg);
}

static void *outlives_first(void *arg)
{
	pthread_t first = *(pthread_t *)arg;
	void *result;
	_exit(pthread_join(first, &result) == 0 && result == (void *)5 ? 21 : 22);
}

static int end_of(void (*child)(void))
{
	int status;
	pid_t pid = fork();
	if (!pid) {
		child();
		_exit(99);
	}
	waitpid(pid, &status, 0);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void first_exits(void)
{
	static pthread_t first;
	pthread_t t;
	first = pthread_self();
	pthread_create(&t, NULL, outlives_first, &first);
	pthread_exit((void *)5);
}

static void all_exit(void)
{
	pthread_t t;
	for (int i = 0; i < 5; i++)
		pthread_create(&t, NULL, answer, NULL);
	pthread_exit(NULL);
}

static void other_exits(void)
{
	pthread_t t;
	pthread_create(&t, NULL, ends_process, (void *)17);
	pthread_join(t, NULL);
}

static void many_exit(void)
{
	pthread_t t;
	for (int i = 0; i < 20; i++)
		pthread_create(&t, NULL, ends_process, (void *)17);
	exit(17);
}

static void alone_exits(void)
{
	pthread_exit(NULL);
}

static void ends(void)
{
	for (int i = 0; i < 5; i++) {
		CHECK_EQ(end_of(first_exits), 21);
		CHECK_EQ(end_of(all_exit), 0);
		CHECK_EQ(end_of(other_exits), 17);
#ifdef __FREEHOLD__ /* elsewhere exit in two threads at once is undefined */
		CHECK_EQ(end_of(many_exit), 17);
#else
		(void)many_exit;
#endif
		CHECK_EQ(end_of(alone_exits), 0);
	}
}

int main(void)
{
	attribute_values();
	ends();
	many();
	identity();
	leaving();
	attributes_work();
	description();
	detached();
	bounded_join();
	signals();
	if (!check_alone()) {
		names();
		clocks_and_processors();
		explicit_scheduling();
	}
	if (!check_emulated() || check_alone()) /* the emulator's own end, in a child of a process with many threads */
		ends();
	return check_done();
}
