/* SPDX-License-Identifier: MIT */
/*
 * usage: launch SECONDS PROGRAM [ARGUMENT...]
 *
 * Runs the program and prints a line when it has ended or, after that many seconds, was killed:
 * nanoseconds by the clock, microseconds of processor time, KiB resident at most, the status of
 * wait(2), and whether it was killed.
 *
 * A process of its own because the peak of a process begins with what was resident before exec: a
 * child of the Python runner would start with all of Python. This one is small (it should be linked
 * with Freehold, statically) and its child, being another process, starts with that.
 * LAUNCH_PRELOAD is the child's LD_PRELOAD.
 */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static long long now(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec * 1000000000LL + t.tv_nsec;
}

static long long microseconds(const struct timeval *t)
{
	return t->tv_sec * 1000000LL + t->tv_usec;
}

static void become(char **command, const sigset_t *mask)
{
	const char *preload = getenv("LAUNCH_PRELOAD");
	sigprocmask(SIG_SETMASK, mask, NULL);
	if (preload)
		setenv("LD_PRELOAD", preload, 1);
	unsetenv("LAUNCH_PRELOAD");
	execv(command[0], command);
	perror(command[0]);
	_exit(127);
}

/* Whether the child had to be killed. SIGCHLD is blocked, so that it waits for us. */
static int wait_for(pid_t child, time_t seconds, const sigset_t *chld)
{
	struct timespec limit = {.tv_sec = seconds};
	if (sigtimedwait(chld, NULL, &limit) >= 0 || errno != EAGAIN)
		return 0;
	kill(child, SIGKILL);
	return 1;
}

int main(int argc, char **argv)
{
	if (argc < 3) {
		fputs("usage: launch SECONDS PROGRAM [ARGUMENT...]\n", stderr);
		return 2;
	}
	sigset_t chld, before;
	sigemptyset(&chld);
	sigaddset(&chld, SIGCHLD);
	sigprocmask(SIG_BLOCK, &chld, &before);
	long long begin = now();
	pid_t child = fork();
	if (child == 0)
		become(argv + 2, &before);
	if (child < 0) {
		perror("launch: fork");
		return 2;
	}
	int killed = wait_for(child, atol(argv[1]), &chld), status;
	struct rusage usage;
	if (wait4(child, &status, 0, &usage) != child) {
		perror("launch: wait4");
		return 2;
	}
	long long wall = now() - begin;
	return printf("%lld %lld %ld %d %d\n", wall, microseconds(&usage.ru_utime) + microseconds(&usage.ru_stime),
	              usage.ru_maxrss, status, killed) < 0;
}
