/* SPDX-License-Identifier: MIT */
/* What start code prepared: thread-local storage, constructors, canary, arguments, stack. */
#include "tests/check.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <time.h>

#include "sys/linux/thread.h"

_Static_assert(sizeof(off_t) == 8 && sizeof(time_t) == 8 && sizeof(ino_t) == 8, "64 bits");

static _Thread_local int small = 42;
static _Thread_local _Alignas(4096) char aligned[4096] = "aligned";
static _Thread_local _Alignas(64) char zero[100000];
static _Thread_local char big[20000] = {1, 2, 3, [19999] = 9};
static _Thread_local _Alignas(1024) int last;

static void tls(void)
{
	CHECK_EQ(small, 42);
	CHECK_STR(aligned, "aligned");
	CHECK_EQ((uintptr_t)aligned % 4096, 0);
	CHECK_EQ((uintptr_t)zero % 64, 0);
	CHECK_EQ((uintptr_t)&last % 1024, 0);
	for (size_t i = 0; i < sizeof zero; i += 100)
		CHECK_EQ(zero[i], 0);
	for (size_t i = 3; i < sizeof big - 1; i += 100)
		CHECK_EQ(big[i], 0);
	CHECK(big[0] == 1 && big[1] == 2 && big[2] == 3 && big[19999] == 9);
	memset(zero, 1, sizeof zero);
	memset(aligned, 2, sizeof aligned);
	CHECK_EQ(small, 42);
	CHECK_EQ(last, 0);
	CHECK_EQ(big[19999], 9);
	char *tp = (char *)thread_self();
	CHECK((char *)&small < tp && (char *)zero < tp && zero + sizeof zero <= tp);
	CHECK(thread_self()->self == thread_self());
	errno = 5;
	CHECK_EQ(thread_self()->error, 5);
}

static int order[8], ordered;
static int seen_argc;
static char **seen_argv;

static __attribute__((constructor(200))) void first(int argc, char **argv)
{
	order[ordered++] = 1;
	seen_argc = argc;
	seen_argv = argv;
}

static __attribute__((constructor(300))) void second(void)
{
	order[ordered++] = 2;
}

static __attribute__((constructor)) void third(void)
{
	order[ordered++] = 3;
}

static void before_all(int argc, char **argv, char **envp)
{
	(void)argc, (void)argv, (void)envp;
	order[ordered++] = 9;
}
__attribute__((section(".preinit_array"), used)) static void (*const before)(int, char **, char **) =
	before_all;

static int told_fd = -1, exits_again;

static void tell(char c)
{
	if (told_fd >= 0)
		write(told_fd, &c, 1);
}

static __attribute__((destructor(300))) void destroyed_late(void) { tell('c'); }
static __attribute__((destructor)) void destroyed_first(void)
{
	tell('b');
	if (exits_again)
		exit(0); /* goes on where it was, not from the start */
}
static void at_exit(void) { tell('a'); }

static void destructors(int again)
{
	int fds[2];
	char got[8] = "";
	CHECK_EQ(pipe(fds), 0);
	pid_t pid = fork();
	if (!pid) {
		told_fd = fds[1];
		exits_again = again;
		atexit(at_exit);
		exit(0);
	}
	waitpid(pid, NULL, 0);
	CHECK_EQ(read(fds[0], got, 8), 3);
	CHECK_STR(got, "abc");
}

/* As a child: prints its canary, as raw bytes. */
static int print_canary(void)
{
	uintptr_t canary = thread_self()->canary;
	return write(1, &canary, sizeof canary) != sizeof canary;
}

static uintptr_t canary_of_child(const char *self)
{
	int fds[2];
	uintptr_t canary = 0;
	pipe(fds);
	pid_t pid = fork();
	if (!pid) {
		dup2(fds[1], 1);
		execl(self, self, "canary", (char *)NULL);
		_exit(1);
	}
	int status;
	waitpid(pid, &status, 0);
	CHECK_EQ(status, 0);
	CHECK_EQ(read(fds[0], &canary, sizeof canary), (long)sizeof canary);
	close(fds[0]);
	close(fds[1]);
	return canary;
}

static void canaries(const char *self)
{
	if (check_emulated())
		return;
	uintptr_t a = canary_of_child(self), b = canary_of_child(self), c = canary_of_child(self);
	CHECK_EQ(a & 0xff, 0);
	CHECK(a && b && c);
	CHECK(!(a == b && b == c));
}

int main(int argc, char **argv, char **envp)
{
	if (argc > 1)
		return print_canary();
	_Alignas(16) char on_stack[16];
	__asm__("" : : "r"(on_stack));
	CHECK_EQ((uintptr_t)on_stack % 16, 0);
	CHECK_EQ(argc, 1);
	CHECK(argv[1] == NULL);
	CHECK(envp == environ);
	CHECK(seen_argc == argc && seen_argv == argv);
	CHECK_EQ(ordered, 4);
	CHECK(order[0] == 9 && order[1] == 1 && order[2] == 2 && order[3] == 3);
	tls();
	if (!check_alone()) {
		destructors(0);
		destructors(1);
		canaries(argv[0]);
	}
	return check_done();
}
