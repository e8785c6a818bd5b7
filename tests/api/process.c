/* SPDX-License-Identifier: MIT */
/* Processes: fork, wait, exec in all forms, who we are, limits, ends of programs, system facts. */
#include "tests/check.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/utsname.h>
#include <sys/wait.h>
#include <unistd.h>

static char *self;

/* What children do is told through shared memory. */
static volatile struct {
	int count, order[200];
} *told;

static void tell(int what)
{
	told->order[told->count++] = what;
}

/* Runs what in a child; its status. */
static int in_child(void (*what)(void))
{
	told->count = 0;
	pid_t pid = fork();
	if (pid == 0) {
		what();
		_exit(200);
	}
	int status = -1;
	CHECK(pid > 0);
	CHECK_EQ(waitpid(pid, &status, 0), pid);
	return status;
}

static void tell_1(void) { tell(1); }
static void tell_2(void) { tell(2); }
static void tell_3_add_4(void);
static void tell_4(void) { tell(4); }
static void tell_3_add_4(void) { tell(3); atexit(tell_4); }
static void tell_quick(void) { tell(9); }

static void leave_by_exit(void)
{
	at_quick_exit(tell_quick);
	atexit(tell_1);
	atexit(tell_2);
	atexit(tell_3_add_4);
	atexit(tell_2);
	exit(0x1234);
}

static void tell_status(int status, void *what)
{
	tell(status);
	tell(*(int *)what);
	if (status == 11)
		exit(12); /* those that are left get that */
}

static void leave_by_on_exit(void)
{
	static int five = 5, six = 6;
	if (on_exit(tell_status, &five) || on_exit(tell_status, &six))
		_exit(201);
	atexit(tell_1);
	exit(11);
}

static void leave_by_quick_exit(void)
{
	atexit(tell_1);
	at_quick_exit(tell_quick);
	at_quick_exit(tell_2);
	quick_exit(5);
}

static void leave_at_once(void)
{
	atexit(tell_1);
	_Exit(6);
}

static void leave_by_many(void)
{
	for (int i = 0; i < 150; i++)
		if (atexit(i % 2 ? tell_1 : tell_2))
			_exit(201);
	exit(7);
}

static void ignore_and_abort(void)
{
	signal(SIGABRT, SIG_IGN);
	abort();
}

static void tell_signal(int sig) { tell(sig); }

static void handle_and_abort(void)
{
	signal(SIGABRT, tell_signal);
	sigset_t set;
	sigfillset(&set);
	sigprocmask(SIG_SETMASK, &set, NULL);
	abort();
}

static void told_in_order(const int order[], int count)
{
	CHECK_EQ(told->count, count);
	for (int i = 0; i < count; i++)
		CHECK_EQ(told->order[i], order[i]);
}

static void ends(void)
{
	int status = in_child(leave_by_on_exit);
	CHECK(WIFEXITED(status) && WEXITSTATUS(status) == 12);
	told_in_order((const int[]){1, 11, 6, 12, 5}, 5);

	status = in_child(leave_by_exit);
	CHECK(WIFEXITED(status) && WEXITSTATUS(status) == 0x34);
	told_in_order((const int[]){2, 3, 4, 2, 1}, 5);

	status = in_child(leave_by_quick_exit);
	CHECK(WIFEXITED(status) && WEXITSTATUS(status) == 5);
	CHECK(told->count == 2 && told->order[0] == 2 && told->order[1] == 9);
	status = in_child(leave_at_once);
	CHECK(WIFEXITED(status) && WEXITSTATUS(status) == 6);
	CHECK_EQ(told->count, 0);
	status = in_child(leave_by_many);
	CHECK(WIFEXITED(status) && WEXITSTATUS(status) == 7);
	CHECK_EQ(told->count, 150);
	for (int i = 0; i < 150; i++)
		CHECK_EQ(told->order[i], i % 2 ? 2 : 1);

	status = in_child(abort);
	CHECK(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT);
	status = in_child(ignore_and_abort);
	CHECK(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT);
	status = in_child(handle_and_abort);
	CHECK(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT);
	CHECK(told->count == 1 && told->order[0] == SIGABRT);
}

static pid_t parent;

static void look_at_child(void)
{
	errno = 0;
	_exit(getppid() == parent && getpid() != parent && gettid() == getpid() && errno == 0 ? 3 : 4);
}

#ifdef __FREEHOLD__ /* the host's has forked by then */
/* Told: that there is no descriptor for /dev/null, and that this is the caller's process still. */
static void fail_as_daemon(void)
{
	pid_t caller = getpid();
	struct rlimit files;
	getrlimit(RLIMIT_NOFILE, &files);
	files.rlim_cur = 0;
	setrlimit(RLIMIT_NOFILE, &files);
	tell(daemon(1, 0) == -1 && errno == EMFILE && getpid() == caller);
}
#endif

static void become_daemon(void)
{
	pid_t session = getsid(0);
	tell(daemon(0, 0) == 0 && getsid(0) != session);
	char folder[4];
	tell(getcwd(folder, sizeof folder) && !strcmp(folder, "/") && lseek(2, 0, SEEK_END) == 0);
}

static void daemons(void)
{
#ifdef __FREEHOLD__
	int refused = in_child(fail_as_daemon);
	CHECK(WIFEXITED(refused) && WEXITSTATUS(refused) == 200 && told->count == 1);
	CHECK_EQ(told->order[0], 1);
#endif
	int status = in_child(become_daemon);
	CHECK(WIFEXITED(status) && WEXITSTATUS(status) == 0);
	for (int i = 0; i < 2000 && told->count < 2; i++)
		usleep(5000);
	CHECK(told->count == 2 && told->order[0] && told->order[1]);
}

static void children(void)
{
	parent = getpid();
	int status = in_child(look_at_child);
	CHECK_EQ(WEXITSTATUS(status), 3);
	errno = 0;
	CHECK_EQ(wait(NULL), -1);
	CHECK_EQ(errno, ECHILD);
	pid_t pid = fork();
	if (!pid) {
		pause();
		_exit(1);
	}
	CHECK_EQ(waitpid(pid, &status, WNOHANG), 0);
	CHECK_EQ(kill(pid, SIGKILL), 0);
	struct rusage usage;
	memset(&usage, 0xff, sizeof usage);
	CHECK_EQ(wait4(pid, &status, 0, &usage), pid);
	CHECK(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL && !WIFEXITED(status));
	CHECK(usage.ru_utime.tv_sec == 0 && usage.ru_utime.tv_usec >= 0 && usage.ru_nivcsw >= 0);
	errno = 0;
	CHECK_EQ(kill(pid, 0), -1);
	CHECK_EQ(errno, ESRCH);
}

static char *const new_env[] = {(char *)"FH_EXEC=yes", (char *)"PATH=/nowhere:/bin", NULL};
static char name[] = "child", two[] = "two", words[] = "three words";
static char *const new_argv[] = {name, two, words, NULL};
static int form;

static void run_exec(void)
{
	setenv("FH_EXEC", "yes", 1);
	int fd;
	switch (form) {
	case 0: execve(self, new_argv, new_env); break;
	case 1: execv(self, new_argv); break;
	case 2: execl(self, name, two, words, (char *)NULL); break;
	case 3: execle(self, name, two, words, (char *)NULL, new_env); break;
	case 4: execvp(self, new_argv); break;
	case 5: execlp(self, name, two, words, (char *)NULL); break;
	case 6: execvpe(self, new_argv, new_env); break;
	case 7:
		fd = open(self, O_RDONLY);
		fexecve(fd, new_argv, new_env);
		break;
	case 8: execlp("sh", "sh", "-c", "exit 42", (char *)NULL); break;
	case 9: execlp("no-such-program", "x", (char *)NULL); _exit(errno == ENOENT ? 42 : 1);
	case 10: execlp("", "x", (char *)NULL); _exit(errno == ENOENT ? 42 : 1);
	case 11:
		setenv("PATH", "/dev/null:/etc:/proc", 1); /* nothing to run in any of them */
		execlp("passwd", "x", (char *)NULL);
		_exit(errno == EACCES ? 42 : 1);
	}
}

/* The program that is run: whether arguments and environment arrived. */
static int as_child(int argc, char **argv)
{
	const char *value = getenv("FH_EXEC");
	return argc == 3 && !strcmp(argv[0], name) && !strcmp(argv[1], two) && !strcmp(argv[2], words)
	       && value && !strcmp(value, "yes") ? 42 : 43;
}

static void programs(void)
{
	/* An emulator does not stand between a program and what it runs. */
	int most = check_emulated() ? -1 : 7;
	for (form = 0; form <= 11; form++) {
		if (form <= 7 && form > most)
			continue;
		int status = in_child(run_exec);
		CHECK(WIFEXITED(status));
		CHECK_EQ(WEXITSTATUS(status), 42);
	}
	errno = 0;
	CHECK_EQ(execv("/no/such/file", new_argv), -1);
	CHECK_EQ(errno, ENOENT);
}

static void who(void)
{
	uid_t r, e, s;
	gid_t gr, ge, gs;
	CHECK(getpid() > 0 && getppid() > 0 && gettid() == getpid());
	CHECK_EQ(getresuid(&r, &e, &s), 0);
	CHECK(getuid() == r && geteuid() == e);
	CHECK_EQ(getresgid(&gr, &ge, &gs), 0);
	CHECK(getgid() == gr && getegid() == ge);
	CHECK_EQ(setresuid(-1, -1, -1), 0);
	CHECK_EQ(setresgid(-1, -1, -1), 0);
	CHECK_EQ(setreuid(-1, -1), 0);
	CHECK_EQ(setregid(-1, -1), 0);
	CHECK_EQ(setuid(getuid()), 0);
	CHECK_EQ(setgid(getgid()), 0);
	CHECK_EQ(seteuid(geteuid()), 0);
	CHECK_EQ(setegid(getegid()), 0);
	CHECK(getgroups(0, NULL) >= 0);
	CHECK_EQ(getpgrp(), getpgid(0));
	CHECK_EQ(getsid(0), getsid(getpid()));
	errno = 0;
	CHECK_EQ(getpgid(-5), -1);
	CHECK_EQ(errno, ESRCH);
	errno = 0;
	CHECK_EQ(setpgid(0, -1), -1);
	CHECK_EQ(errno, EINVAL);
	struct utsname u;
	CHECK_EQ(uname(&u), 0);
	CHECK_STR(u.sysname, "Linux");
	CHECK(u.release[0] && u.machine[0]);
}

static void limits(void)
{
	struct rlimit l, old;
	for (int i = 0; i < RLIMIT_NLIMITS; i++) {
		CHECK_EQ(getrlimit(i, &l), 0);
		CHECK(l.rlim_cur <= l.rlim_max);
	}
	CHECK_EQ(getrlimit(RLIMIT_CORE, &l), 0);
	l.rlim_cur = 0;
	CHECK_EQ(setrlimit(RLIMIT_CORE, &l), 0);
	CHECK_EQ(getrlimit(RLIMIT_CORE, &old), 0);
	CHECK_EQ(old.rlim_cur, 0);
	errno = 0;
	CHECK_EQ(getrlimit(99, &l), -1);
	CHECK_EQ(errno, EINVAL);

	int before = getpriority(PRIO_PROCESS, 0);
	errno = 0;
	CHECK_EQ(nice(0), before);
	CHECK_EQ(nice(3), before + 3 > 19 ? 19 : before + 3);
	CHECK_EQ(getpriority(PRIO_PROCESS, 0), before + 3 > 19 ? 19 : before + 3);
	CHECK_EQ(nice(100), 19);
#ifdef __FREEHOLD__ /* the host's adds up in an int */
	CHECK_EQ(nice(INT_MAX), 19);
	CHECK_EQ(getpriority(PRIO_PROCESS, 0), 19);
#endif
	CHECK_EQ(setpriority(PRIO_PROCESS, 0, 19), 0);
	CHECK_EQ(errno, 0);
	CHECK_EQ(getpriority(99, 0), -1);
	CHECK_EQ(errno, EINVAL);

	struct rusage usage;
	CHECK_EQ(getrusage(RUSAGE_SELF, &usage), 0);
	CHECK(usage.ru_maxrss > 0 && usage.ru_maxrss < 1 << 22);
	CHECK(usage.ru_utime.tv_usec < 1000000 && usage.ru_minflt >= 0);
	errno = 0;
	CHECK_EQ(getrusage(77, &usage), -1);
	CHECK_EQ(errno, EINVAL);
}

static void facts(void)
{
	CHECK_EQ(sysconf(_SC_PAGESIZE), getpagesize());
	CHECK_EQ(getpagesize(), getauxval(AT_PAGESZ));
	CHECK_EQ(sysconf(_SC_CLK_TCK), 100);
	CHECK(sysconf(_SC_NPROCESSORS_ONLN) >= 1);
	CHECK(sysconf(_SC_NPROCESSORS_CONF) >= sysconf(_SC_NPROCESSORS_ONLN));
	/* qemu-i386 cuts both to 32 bits of bytes. */
	CHECK(check_emulated() || sysconf(_SC_PHYS_PAGES) > sysconf(_SC_AVPHYS_PAGES));
	CHECK(sysconf(_SC_ARG_MAX) >= 131072);
	CHECK(sysconf(_SC_OPEN_MAX) >= 20 || sysconf(_SC_OPEN_MAX) == -1);
	CHECK_EQ(sysconf(_SC_IOV_MAX), 1024);
	CHECK_EQ(sysconf(_SC_VERSION), 200809);
	CHECK_EQ(sysconf(_SC_NGROUPS_MAX), 65536);
	CHECK_EQ(sysconf(_SC_HOST_NAME_MAX), 64);
	static const struct {
		int name;
		long value;
	} options[] = {
		{_SC_ADVISORY_INFO, _POSIX_ADVISORY_INFO}, {_SC_BARRIERS, _POSIX_BARRIERS},
		{_SC_MESSAGE_PASSING, _POSIX_MESSAGE_PASSING}, {_SC_PRIORITY_SCHEDULING, _POSIX_PRIORITY_SCHEDULING},
		{_SC_RAW_SOCKETS, _POSIX_RAW_SOCKETS}, {_SC_READER_WRITER_LOCKS, _POSIX_READER_WRITER_LOCKS},
		{_SC_SPIN_LOCKS, _POSIX_SPIN_LOCKS}, {_SC_THREAD_ATTR_STACKADDR, _POSIX_THREAD_ATTR_STACKADDR},
		{_SC_THREAD_ATTR_STACKSIZE, _POSIX_THREAD_ATTR_STACKSIZE}, {_SC_THREAD_PRIO_INHERIT, _POSIX_THREAD_PRIO_INHERIT},
		{_SC_THREAD_PRIORITY_SCHEDULING, _POSIX_THREAD_PRIORITY_SCHEDULING},
		{_SC_THREAD_PROCESS_SHARED, _POSIX_THREAD_PROCESS_SHARED}, {_SC_TIMEOUTS, _POSIX_TIMEOUTS},
		{_SC_REGEXP, _POSIX_REGEXP}, {_SC_SHELL, _POSIX_SHELL}, {_SC_2_C_BIND, _POSIX2_C_BIND},
		{_SC_XOPEN_ENH_I18N, _XOPEN_ENH_I18N}, {_SC_XOPEN_UNIX, _XOPEN_UNIX}, {_SC_TRACE, -1}, {_SC_2_PBS, -1},
		{_SC_TYPED_MEMORY_OBJECTS, -1}, {_SC_XOPEN_STREAMS, -1}, {_SC_BC_STRING_MAX, 1000}, {_SC_EXPR_NEST_MAX, 32},
		{_SC_DELAYTIMER_MAX, INT_MAX}, {_SC_MQ_PRIO_MAX, 32768}, {_SC_TIMER_MAX, -1},
		{_SC_V7_LP64_OFF64, sizeof(long) == 8 ? 1 : -1}, {_SC_V7_ILP32_OFFBIG, sizeof(long) == 8 ? -1 : 1},
	};
	for (size_t i = 0; i < sizeof options / sizeof *options; i++) {
		errno = 0;
		CHECK_EQ(sysconf(options[i].name), options[i].value);
		CHECK_EQ(errno, 0);
	}
	CHECK(sysconf(_SC_SIGQUEUE_MAX) == -1 || sysconf(_SC_SIGQUEUE_MAX) >= 32);
	CHECK(sysconf(_SC_RE_DUP_MAX) >= 255);
	errno = 0;
	CHECK_EQ(sysconf(-7), -1);
	CHECK_EQ(errno, EINVAL);

	cpu_set_t set;
	CHECK_EQ(sched_getaffinity(0, sizeof set, &set), 0);
	CHECK_EQ(CPU_COUNT(&set), sysconf(_SC_NPROCESSORS_ONLN));
	CPU_ZERO(&set);
	CPU_SET(3, &set);
	CPU_SET(1000, &set);
	CHECK(CPU_ISSET(3, &set) && CPU_ISSET(1000, &set) && !CPU_ISSET(4, &set));
	CHECK_EQ(CPU_COUNT(&set), 2);
	CPU_CLR(3, &set);
	CHECK_EQ(CPU_COUNT(&set), 1);
	CHECK_EQ(sched_yield(), 0);
	CHECK_EQ(sched_get_priority_max(SCHED_FIFO), 99);
	CHECK_EQ(sched_get_priority_min(SCHED_FIFO), 1);

	CHECK(getauxval(AT_RANDOM) != 0);
	errno = 0;
	CHECK_EQ(getauxval(4242), 0);
	CHECK_EQ(errno, ENOENT);
	CHECK_STR(program_invocation_name, self);
	CHECK_STR(program_invocation_short_name, strrchr(self, '/') + 1);

	unsigned char a[32] = {0}, b[32] = {0};
	CHECK_EQ(getrandom(a, sizeof a, 0), 32);
	CHECK_EQ(getentropy(b, sizeof b), 0);
	CHECK(memcmp(a, b, sizeof a) != 0);
	static char big[300];
	errno = 0;
	CHECK_EQ(getentropy(big, 257), -1);
	CHECK_EQ(errno, EIO);

	CHECK_EQ(syscall(SYS_getpid), getpid());
	errno = 0;
	CHECK_EQ(syscall(SYS_close, -1), -1);
	CHECK_EQ(errno, EBADF);
	CHECK_EQ(syscall(SYS_write, 1, "", 0), 0);
}

static void temporary(void)
{
	char path[] = "/tmp/fh-XXXXXX", again[] = "/tmp/fh-XXXXXX", bad[] = "/tmp/fh-XXXXX";
	char folder[] = "/tmp/fh-XXXXXX";
	int fd = mkstemp(path), fd2 = mkostemp(again, O_CLOEXEC);
	CHECK(fd >= 0 && fd2 >= 0);
	CHECK(strcmp(path, again) != 0);
	CHECK(!memcmp(path, "/tmp/fh-", 8) && !strchr(path + 8, '/'));
	CHECK_EQ(write(fd, "x", 1), 1);
	CHECK_EQ(access(path, R_OK | W_OK), 0);
	CHECK_EQ(fcntl(fd2, F_GETFD) & FD_CLOEXEC, FD_CLOEXEC);
	CHECK_EQ(unlink(path), 0);
	CHECK_EQ(unlink(again), 0);
	errno = 0;
	CHECK_EQ(mkstemp(bad), -1);
	CHECK_EQ(errno, EINVAL);
	CHECK(mkdtemp(folder) == folder);
	CHECK_EQ(rmdir(folder), 0);
	char nowhere[] = "/no/such/place/XXXXXX";
	errno = 0;
	CHECK_EQ(mkstemp(nowhere), -1);
	CHECK_EQ(errno, ENOENT);
	CHECK(mkdtemp(bad) == NULL);
}

int main(int argc, char **argv)
{
	self = argv[0];
	if (argc > 1)
		return as_child(argc, argv);
	setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0}); /* children abort on purpose */
	told = mmap(NULL, sizeof *told, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	who();
	ends();
	children();
	daemons();
	programs();
	facts();
	temporary();
	limits();
	return check_done();
}
