/* SPDX-License-Identifier: MIT */
/*
 * Who a process is, is one for all its threads: those that wait, compute, hold signals back, are the library's own,
 * begin and end meanwhile.
 */
#define _FILE_OFFSET_BITS 64
#define _TIME_BITS 64
#include "tests/check.h"

#include <aio.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <poll.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/select.h>
#include <sys/signalfd.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define OTHER 65534

enum { THREADS = 64 };

/* By raw calls, which know the calling thread alone. */
#ifdef SYS_setresuid32
#define RAW_SETRESUID SYS_setresuid32
#define RAW_GETRESUID SYS_getresuid32
#define RAW_GETRESGID SYS_getresgid32
#define RAW_GETGROUPS SYS_getgroups32
#else
#define RAW_SETRESUID SYS_setresuid
#define RAW_GETRESUID SYS_getresuid
#define RAW_GETRESGID SYS_getresgid
#define RAW_GETGROUPS SYS_getgroups
#endif

/* Real, effective, saved; groups: how many, and the first. */
struct ids {
	unsigned user[3], group[3], groups[2];
};

static struct ids ids_now(void)
{
	struct ids now;
	unsigned all[64];
	memset(&now, 0, sizeof now);
	syscall(RAW_GETRESUID, &now.user[0], &now.user[1], &now.user[2]);
	syscall(RAW_GETRESGID, &now.group[0], &now.group[1], &now.group[2]);
	now.groups[0] = (unsigned)syscall(RAW_GETGROUPS, 64, all);
	now.groups[1] = now.groups[0] - 1 < 64 ? all[0] : 0;
	return now;
}

static bool same(const struct ids *a, const struct ids *b)
{
	return !memcmp(a, b, sizeof *a);
}

static void raw_set_user(unsigned user)
{
	CHECK_EQ(syscall(RAW_SETRESUID, user, user, user), 0);
}

/* Odd while the process changes; else what all threads must be. */
static int stage;
static struct ids wanted;
static int stop, placed, wrong, born;
static int pair[2];
static sem_t gate;
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t cond = PTHREAD_COND_INITIALIZER;

static int get(int *word)
{
	return __atomic_load_n(word, __ATOMIC_SEQ_CST);
}

static void add(int *word)
{
	__atomic_add_fetch(word, 1, __ATOMIC_SEQ_CST);
}

static void look(void)
{
	struct ids now = ids_now();
	if (!same(&now, &wanted))
		add(&wrong);
}

static void *newborn(void *arg)
{
	int before = get(&stage);
	struct ids now = ids_now(), all = wanted;
	(void)arg;
	if (get(&stage) == before && !(before & 1) && !same(&now, &all))
		add(&wrong);
	add(&born);
	return NULL;
}

static void compute(void)
{
	while (!get(&stop))
		;
}

static void read_end(void)
{
	char byte;
	CHECK_EQ(read(pair[0], &byte, 1), 0); /* it begins again after the signal */
}

static void sleep_on(void)
{
	while (!get(&stop))
		nanosleep(&(struct timespec){.tv_nsec = 50000000}, NULL);
}

static void wait_cond(void)
{
	pthread_mutex_lock(&mutex);
	while (!get(&stop))
		pthread_cond_wait(&cond, &mutex);
	pthread_mutex_unlock(&mutex);
}

static void wait_sem(void)
{
	while (sem_wait(&gate))
		CHECK_EQ(errno, EINTR);
}

static void churn(void)
{
	pthread_t thread;
	while (!get(&stop))
		if (!pthread_create(&thread, NULL, newborn, NULL))
			pthread_join(thread, NULL);
}

static void churn_detached(void)
{
	pthread_attr_t attr;
	pthread_attr_init(&attr);
	pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
	while (!get(&stop)) {
		pthread_t thread;
		pthread_create(&thread, &attr, newborn, NULL);
		usleep(500);
	}
	pthread_attr_destroy(&attr);
}

static void in_handler(int sig)
{
	(void)sig;
	sleep_on();
}

/* In a signal's handler that holds all others back. */
static void handle(void)
{
	struct sigaction action = {.sa_handler = in_handler};
	sigfillset(&action.sa_mask);
#ifdef __FREEHOLD__
	memset(&action.sa_mask, 0xff, sizeof action.sa_mask);
#endif
	sigaction(SIGUSR1, &action, NULL);
	pthread_kill(pthread_self(), SIGUSR1);
}

/* All signals, also those that sigfillset leaves out, but for `but`, which is blocked from now on. */
static sigset_t by_hand(int but)
{
	sigset_t set;
	sigfillset(&set);
#ifdef __FREEHOLD__
	memset(&set, 0xff, sizeof set);
#endif
	sigset_t own;
	sigemptyset(&own);
	sigaddset(&own, SIGUSR2);
	pthread_sigmask(SIG_BLOCK, &own, NULL);
	if (but)
		sigdelset(&set, but);
	return set;
}

static void suspend_by_hand(void)
{
	sigset_t mask = by_hand(SIGUSR2);
	while (!get(&stop))
		sigsuspend(&mask);
}

static void poll_by_hand(void)
{
	sigset_t mask = by_hand(SIGUSR2);
	while (!get(&stop))
		ppoll(NULL, 0, NULL, &mask);
}

static void select_by_hand(void)
{
	sigset_t mask = by_hand(SIGUSR2);
	while (!get(&stop))
		pselect(0, NULL, NULL, NULL, NULL, &mask);
}

static void epoll_by_hand(void)
{
	sigset_t mask = by_hand(SIGUSR2);
	struct epoll_event event;
	int fd = epoll_create1(EPOLL_CLOEXEC);
	while (!get(&stop))
		epoll_pwait(fd, &event, 1, -1, &mask);
	close(fd);
}

static void wait_by_hand(void)
{
	sigset_t set = by_hand(0);
	int sig = 0;
	CHECK_EQ(sigwait(&set, &sig), 0);
	CHECK_EQ(sig, SIGUSR2);
}

static void wait_info_by_hand(void)
{
	sigset_t set = by_hand(0);
	int sig;
	while ((sig = sigwaitinfo(&set, NULL)) < 0)
		CHECK_EQ(errno, EINTR);
	CHECK_EQ(sig, SIGUSR2);
}

static void read_by_hand(void)
{
	sigset_t set = by_hand(0);
	struct signalfd_siginfo info;
	int fd = signalfd(-1, &set, SFD_CLOEXEC);
	CHECK_EQ(read(fd, &info, sizeof info), sizeof info);
	CHECK_EQ(info.ssi_signo, SIGUSR2);
	close(fd);
}

static void (*const kinds[])(void) = {
	read_end, sleep_on, wait_cond, wait_sem, churn, churn_detached, handle, suspend_by_hand, poll_by_hand,
	select_by_hand, epoll_by_hand, wait_by_hand, wait_info_by_hand, read_by_hand,
};
enum { COMPUTING = 4, KINDS = sizeof kinds / sizeof *kinds }; /* the first few compute */

static void *live(void *number)
{
	unsigned i = (unsigned)(size_t)number;
	sigset_t all;
	if (i / 2 % 3) {
		sigfillset(&all);
		if (i / 2 % 3 == 1)
			memset(&all, 0xff, sizeof all);
		pthread_sigmask(SIG_SETMASK, &all, NULL);
	}
	add(&placed);
	if (i < COMPUTING)
		compute();
	else
		kinds[i % KINDS]();
	look();
	return NULL;
}

/* What the kernel says of a thread; false where it is gone. */
static bool status_of(const char *folder, char *text, size_t len)
{
	char line[600];
	FILE *file = fopen(folder, "re");
	bool any = false;
	*text = '\0';
	while (file && fgets(line, sizeof line, file)) {
		if (!strncmp(line, "Uid:", 4) || !strncmp(line, "Gid:", 4) || !strncmp(line, "Groups:", 7))
			strncat(text, line, len - strlen(text) - 1);
		any |= !strncmp(line, "Groups:", 7);
	}
	if (file)
		fclose(file);
	return any;
}

/* A thread that is just ending may have been left out. */
static void check_tasks(void)
{
	char name[300], process[2000], thread[2000];
	int count = 0;
	if (check_emulated())
		return; /* which has threads of its own */
	CHECK(status_of("/proc/self/status", process, sizeof process));
	DIR *tasks = opendir("/proc/self/task");
	for (struct dirent *task; (task = readdir(tasks));) {
		if (*task->d_name == '.')
			continue;
		snprintf(name, sizeof name, "/proc/self/task/%s/status", task->d_name);
		bool good = false;
		for (int tries = 0; !good && tries < 3000; tries++) {
			good = !status_of(name, thread, sizeof thread) || !strcmp(thread, process);
			if (!good)
				usleep(1000);
		}
		if (!good)
			CHECK_STR(thread, process);
		count++;
	}
	closedir(tasks);
	CHECK(count > 1);
}

static pthread_t threads[THREADS];

static void never(union sigval value)
{
	(void)value;
}

/* The library's own threads, which hold signals back. */
static void begin_services(void)
{
	static struct aiocb cb;
	static char byte;
	struct sigevent event = {.sigev_notify = SIGEV_THREAD};
	struct itimerspec far = {.it_value.tv_sec = 10000};
	timer_t timer;
	event.sigev_notify_function = never;
	CHECK_EQ(timer_create(CLOCK_MONOTONIC, &event, &timer), 0);
	CHECK_EQ(timer_settime(timer, 0, &far, NULL), 0);
	cb.aio_fildes = pair[0];
	cb.aio_buf = &byte;
	cb.aio_nbytes = 1;
	cb.aio_sigevent.sigev_notify = SIGEV_NONE;
	CHECK_EQ(aio_read(&cb), 0);
}

static void wake(int sig)
{
	(void)sig;
}

static void begin(void)
{
	sigaction(SIGUSR2, &(struct sigaction){.sa_handler = wake, .sa_flags = SA_RESTART}, NULL);
	wanted = ids_now();
	CHECK_EQ(pipe(pair), 0);
	sem_init(&gate, 0, 0);
	begin_services();
	for (size_t i = 0; i < THREADS; i++)
		CHECK_EQ(pthread_create(&threads[i], NULL, live, (void *)i), 0);
	while (get(&placed) < THREADS)
		usleep(1000);
	usleep(10000);
}

/* Makes the change among all those threads. What it returned. */
static int change_all(int (*change)(void))
{
	add(&stage);
	int ret = change();
	int error = errno;
	wanted = ids_now();
	add(&stage);
	check_tasks();
	errno = error;
	return ret;
}

static void end(void)
{
	int seen = get(&born);
	while (get(&born) < seen + 20)
		usleep(1000);
	add(&stop);
	close(pair[1]);
	pthread_mutex_lock(&mutex);
	pthread_cond_broadcast(&cond);
	pthread_mutex_unlock(&mutex);
	for (int i = 0; i < THREADS; i++) {
		sem_post(&gate);
		pthread_kill(threads[i], SIGUSR2);
	}
	for (int i = 0; i < THREADS; i++)
		CHECK_EQ(pthread_join(threads[i], NULL), 0);
	CHECK_EQ(wrong, 0);
}

/* Runs in a process of its own, since there is no way back. Its wait status. */
static int alone(void (*scene)(void *), void *arg)
{
	int status = -1;
	pid_t pid = fork();
	if (!pid) {
		alarm(100);
		check_failed = 0;
		scene(arg);
		_exit(check_failed ? 1 : 0);
	}
	CHECK_EQ(waitpid(pid, &status, 0), pid);
	return status;
}

static int no_change(void)
{
	struct ids now = ids_now();
	return setresuid(now.user[0], now.user[1], now.user[2]) || setresgid(now.group[0], now.group[1], now.group[2])
	       || setreuid(-1u, -1u) || setregid(-1u, -1u) || setuid(now.user[1]) || setgid(now.group[1]);
}

static void to_the_same(void *arg)
{
	(void)arg;
	begin();
	struct ids before = ids_now();
	for (long i = 0; i < check_scale(16); i++)
		CHECK_EQ(change_all(no_change), 0);
	CHECK(same(&before, &wanted));
	end();
}

/* Those that need a right. */
static const gid_t two_groups[] = {7, 8};
static int set_groups(void) { return setgroups(2, two_groups); }
static int set_gid(void) { return setgid(OTHER); }
static int set_egid(void) { return setegid(OTHER); }
static int set_regid(void) { return setregid(OTHER, 3); }
static int set_resgid(void) { return setresgid(1, 2, 3); }
static int set_euid(void) { return seteuid(OTHER); }
static int set_reuid(void) { return setreuid(OTHER, OTHER); }
static int set_resuid(void) { return setresuid(OTHER, OTHER, OTHER); }
static int set_uid(void) { return setuid(OTHER); }
static int set_uid_back(void) { return setuid(0); }

static struct change {
	int (*make)(void);
	struct ids ids; /* then; -1: as before */
} changes[] = {
	{set_groups, {{-1u, -1u, -1u}, {-1u, -1u, -1u}, {2, 7}}},
	{set_gid, {{-1u, -1u, -1u}, {OTHER, OTHER, OTHER}, {-1u, -1u}}},
	{set_egid, {{-1u, -1u, -1u}, {-1u, OTHER, -1u}, {-1u, -1u}}},
	{set_regid, {{-1u, -1u, -1u}, {OTHER, 3, 3}, {-1u, -1u}}},
	{set_resgid, {{-1u, -1u, -1u}, {1, 2, 3}, {-1u, -1u}}},
	{set_euid, {{-1u, OTHER, -1u}, {-1u, -1u, -1u}, {-1u, -1u}}},
	{set_reuid, {{OTHER, OTHER, OTHER}, {-1u, -1u, -1u}, {-1u, -1u}}},
	{set_resuid, {{OTHER, OTHER, OTHER}, {-1u, -1u, -1u}, {-1u, -1u}}},
	{set_uid, {{OTHER, OTHER, OTHER}, {-1u, -1u, -1u}, {-1u, -1u}}},
};

static void check_ids(const struct ids *now, const struct ids *before, const struct ids *expected)
{
	const unsigned *n = now->user, *b = before->user, *e = expected->user;
	for (size_t i = 0; i < sizeof *now / sizeof *n; i++)
		CHECK_EQ(n[i], e[i] == -1u ? b[i] : e[i]);
}

static void to_another(void *arg)
{
	struct change *c = arg;
	begin();
	struct ids before = ids_now();
	CHECK_EQ(change_all(c->make), 0);
	check_ids(&wanted, &before, &c->ids);
	if (wanted.user[2] == OTHER) { /* there is no way back, for none */
		CHECK_EQ(change_all(set_uid_back), -1);
		CHECK_EQ(errno, EPERM);
	}
	end();
}

static int toggle(void)
{
	return geteuid() ? seteuid(0) : seteuid(OTHER);
}

static void to_and_fro(void *arg)
{
	(void)arg;
	begin();
	for (long i = 0; i < check_scale(64); i++)
		CHECK_EQ(change_all(toggle), 0);
	end();
}

/* Threads that begin just then. */
static void among_births(void *arg)
{
	pthread_t parents[6];
	(void)arg;
	wanted = ids_now();
	for (int i = 0; i < 6; i++)
		CHECK_EQ(pthread_create(&parents[i], NULL, live, (void *)4), 0);
	for (long i = 0; i < check_scale(2000); i++) {
		add(&stage);
		CHECK_EQ(toggle(), 0);
		wanted = ids_now();
		add(&stage);
		usleep(200);
	}
	add(&stop);
	for (int i = 0; i < 6; i++)
		pthread_join(parents[i], NULL);
	CHECK_EQ(wrong, 0);
}

static void *change_often(void *arg)
{
	for (long i = 0; i < check_scale(400); i++)
		CHECK_EQ(arg ? setregid(-1u, -1u) : seteuid(i % 2 ? 0 : OTHER), 0);
	return NULL;
}

/* Two that change the process at once, between churning threads. */
static void at_once(void *arg)
{
	pthread_t a, b, c, d;
	add(&stage); /* nobody knows what is right */
	CHECK_EQ(pthread_create(&c, NULL, live, (void *)4), 0);
	CHECK_EQ(pthread_create(&d, NULL, live, (void *)5), 0);
	CHECK_EQ(pthread_create(&a, NULL, change_often, arg), 0);
	CHECK_EQ(pthread_create(&b, NULL, change_often, NULL), 0);
	pthread_join(a, NULL);
	pthread_join(b, NULL);
	check_tasks();
	add(&stop);
	pthread_join(c, NULL);
	pthread_join(d, NULL);
}

#ifdef __FREEHOLD__ /* the host begins with the others, and then aborts */
/* Here it is refused, and so nowhere else done. */
static void refused_here(void *arg)
{
	pthread_t thread;
	(void)arg;
	wanted = ids_now();
	CHECK_EQ(pthread_create(&thread, NULL, live, (void *)1), 0);
	raw_set_user(OTHER);
	errno = 0;
	CHECK_EQ(setresuid(1, 1, 1), -1);
	CHECK_EQ(errno, EPERM);
	add(&stop);
	pthread_join(thread, NULL);
	CHECK_EQ(wrong, 0);
}
#endif

static void *other_alone(void *arg)
{
	raw_set_user(OTHER);
	add(&placed);
	compute();
	return arg;
}

/* Done here, refused elsewhere: the process must not go on. */
static void refused_there(void *arg)
{
	pthread_t thread;
	(void)arg;
	setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
	close(2);
	CHECK_EQ(pthread_create(&thread, NULL, other_alone, NULL), 0);
	while (!get(&placed))
		usleep(1000);
	setresuid(1, 1, 1);
}

static pthread_t leader;

static void *change_without_leader(void *arg)
{
	(void)arg;
	usleep(20000);
	CHECK_EQ(setresuid(OTHER, OTHER, OTHER), 0);
	CHECK_EQ(pthread_join(leader, NULL), 0);
	CHECK_EQ(setresuid(OTHER, OTHER, OTHER), 0);
	_exit(check_failed ? 1 : 0);
}

/* The first thread has ended. */
static void without_leader(void *arg)
{
	pthread_t thread;
	leader = pthread_self();
	CHECK_EQ(pthread_create(&thread, NULL, change_without_leader, arg), 0);
	pthread_exit(NULL);
}

/* With every signal but the alarm's held back since before the program began, as another library's program may leave it. */
static void all_held_back(void *arg)
{
	unsigned long long all = ~(1ull << (SIGALRM - 1));
	syscall(SYS_rt_sigprocmask, SIG_SETMASK, &all, NULL, 8);
	to_another(arg);
}

static void after_fork(void *arg)
{
	int status;
	begin();
	CHECK_EQ(change_all(set_euid), 0);
	pid_t pid = fork();
	if (!pid) {
		pthread_t thread;
		bool good = !seteuid(0) && ids_now().user[1] == 0;
		if (!check_emulated()) { /* which begins no thread here */
			stop = 0;
			wanted = ids_now();
			good &= !pthread_create(&thread, NULL, live, (void *)1) && !setegid(OTHER);
			wanted = ids_now();
			stop = 1;
			good &= !pthread_join(thread, NULL) && !wrong;
		}
		_exit(good ? 33 : 34);
	}
	CHECK_EQ(waitpid(pid, &status, 0), pid);
	CHECK(WIFEXITED(status) && WEXITSTATUS(status) == 33);
	(void)arg;
	end();
}

static void as_root(void)
{
	for (size_t i = 0; i < sizeof changes / sizeof *changes; i++)
		for (long round = 0; round < check_scale(3); round++)
			CHECK_EQ(alone(to_another, &changes[i]), 0);
	CHECK_EQ(alone(to_and_fro, NULL), 0);
	CHECK_EQ(alone(among_births, NULL), 0);
	CHECK_EQ(alone(at_once, NULL), 0);
	CHECK_EQ(alone(at_once, &stage), 0);
#ifdef __FREEHOLD__
	CHECK_EQ(alone(refused_here, NULL), 0);
#endif
	int status = alone(refused_there, NULL);
	CHECK(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT);
	CHECK_EQ(alone(without_leader, NULL), 0);
	CHECK_EQ(alone(all_held_back, &changes[7]), 0);
	CHECK_EQ(alone(after_fork, NULL), 0);
}

static void try_rights(void *arg)
{
	(void)arg;
	_exit(set_groups() || set_resgid() || set_resuid());
}

static void without_rights(void *arg)
{
	(void)arg;
	begin();
	struct ids before = ids_now();
	CHECK_EQ(change_all(set_uid_back), -1);
	CHECK_EQ(errno, EPERM);
	CHECK(same(&before, &wanted));
	end();
}

int main(void)
{
	CHECK_EQ(alone(to_the_same, NULL), 0);
	if (!geteuid() && !alone(try_rights, NULL)) {
		as_root();
	} else {
		CHECK_EQ(alone(without_rights, NULL), 0);
		check_puts("skip other users: this one may not become another\n");
	}
	return check_done();
}
