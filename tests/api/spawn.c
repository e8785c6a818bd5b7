/* SPDX-License-Identifier: MIT */
/* posix_spawn in all its ways, system, and realpath and names of temporary files. */
#include "tests/files.h"

#include <limits.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/sysinfo.h>
#include <sys/wait.h>

static int status_of(pid_t pid)
{
	int status = -1;
	CHECK_EQ(waitpid(pid, &status, 0), pid);
	return status;
}

static void read_file(const char *path, char *text, size_t len)
{
	int fd = open(path, O_RDONLY);
	ssize_t n = read(fd, text, len - 1);
	text[n < 0 ? 0 : n] = '\0';
	close(fd);
}

static char *sh_argv[4] = {(char *)"sh", (char *)"-c"};

static char **sh(const char *command)
{
	sh_argv[2] = (char *)command;
	return sh_argv;
}

static void plain(void)
{
	pid_t pid = -1;
	CHECK_EQ(posix_spawn(&pid, "/bin/sh", NULL, NULL, sh("exit 7"), environ), 0);
	CHECK_EQ(status_of(pid), 7 << 8);
	CHECK_EQ(posix_spawnp(&pid, "sh", NULL, NULL, sh("exit 8"), environ), 0);
	CHECK_EQ(status_of(pid), 8 << 8);
	char *variables[] = {(char *)"ONE=1", NULL};
	CHECK_EQ(posix_spawn(&pid, "/bin/sh", NULL, NULL, sh("test \"$ONE\" = 1"), variables), 0);
	CHECK_EQ(status_of(pid), 0);
	pid = 4711;
	CHECK_EQ(posix_spawn(&pid, "/no/such/program", NULL, NULL, sh(""), environ), ENOENT);
	CHECK_EQ(posix_spawnp(&pid, "no-such-program", NULL, NULL, sh(""), environ), ENOENT);
	CHECK_EQ(posix_spawn(&pid, "/", NULL, NULL, sh(""), environ), EACCES);
	CHECK_EQ(pid, 4711);
	FAILS(waitpid(-1, NULL, 0), ECHILD);
}

static void files(void)
{
	char text[64];
	posix_spawn_file_actions_t a;
	pid_t pid = -1;
	int other = make(scratch("other"), "");
	CHECK_EQ(posix_spawn_file_actions_init(&a), 0);
	CHECK_EQ(posix_spawn_file_actions_addopen(&a, 1, scratch("out"), O_CREAT | O_WRONLY, 0644), 0);
	CHECK_EQ(posix_spawn_file_actions_adddup2(&a, 1, 2), 0);
	CHECK_EQ(posix_spawn_file_actions_adddup2(&a, other, 9), 0);
	CHECK_EQ(posix_spawn_file_actions_addclose(&a, other), 0);
	CHECK_EQ(posix_spawn_file_actions_addclose(&a, 700), 0);
	CHECK_EQ(posix_spawn_file_actions_addchdir_np(&a, scratch_dir), 0);
	CHECK_EQ(posix_spawn_file_actions_addopen(&a, 0, "other", O_RDONLY, 0), 0);
	CHECK_EQ(posix_spawn_file_actions_addclose(&a, -1), EBADF);
	CHECK_EQ(posix_spawn(&pid, "/bin/sh", &a, NULL,
	                     sh("echo out; echo err >&2; echo nine >&9; test -f out"), environ), 0);
	CHECK_EQ(status_of(pid), 0);
	read_file(scratch("out"), text, sizeof text);
	CHECK_STR(text, "out\nerr\n");
	read_file(scratch("other"), text, sizeof text);
	CHECK_STR(text, "nine\n");
	CHECK_EQ(posix_spawn_file_actions_destroy(&a), 0);

	/* Whatever descriptors are asked for, the library's own are not in the way. */
	CHECK_EQ(posix_spawn_file_actions_init(&a), 0);
	for (int fd = 3; fd < 20; fd++)
		if (fd != other)
			CHECK_EQ(posix_spawn_file_actions_adddup2(&a, other, fd), 0);
	CHECK_EQ(posix_spawn(&pid, "/no/such/program", &a, NULL, sh(""), environ), ENOENT);
	CHECK_EQ(posix_spawn(&pid, "/bin/sh", &a, NULL, sh("echo x >&7"), environ), 0);
	CHECK_EQ(status_of(pid), 0);
	CHECK_EQ(posix_spawn_file_actions_addopen(&a, 1, "/no/such/file", O_RDONLY, 0), 0);
	CHECK_EQ(posix_spawn(&pid, "/bin/sh", &a, NULL, sh(""), environ), ENOENT);
	posix_spawn_file_actions_destroy(&a);

	/* One that would close on exec, made its own copy. */
	CHECK_EQ(fcntl(other, F_SETFD, FD_CLOEXEC), 0);
	posix_spawn_file_actions_init(&a);
	CHECK_EQ(posix_spawn_file_actions_adddup2(&a, other, other), 0);
	snprintf(text, sizeof text, "echo >&%d", other);
	CHECK_EQ(posix_spawn(&pid, "/bin/sh", &a, NULL, sh(text), environ), 0);
	CHECK_EQ(status_of(pid), 0);
	CHECK_EQ(fcntl(other, F_GETFD), FD_CLOEXEC);
	posix_spawn_file_actions_destroy(&a);
	close(other);
	unlink(scratch("other"));
	unlink(scratch("out"));
}

static void on_signal(int sig)
{
	(void)sig;
}

static void attributes(void)
{
	posix_spawnattr_t attr;
	sigset_t set, back;
	pid_t pid = -1;
	short flags = -1;
	CHECK_EQ(posix_spawnattr_init(&attr), 0);
	CHECK_EQ(posix_spawnattr_getflags(&attr, &flags), 0);
	CHECK_EQ(flags, 0);
	CHECK_EQ(posix_spawnattr_setflags(&attr, 0x4000), EINVAL);
	sigemptyset(&set);
	sigaddset(&set, SIGTERM);
	sigaddset(&set, SIGUSR1);
	CHECK_EQ(posix_spawnattr_setsigdefault(&attr, &set), 0);
	CHECK_EQ(posix_spawnattr_getsigdefault(&attr, &back), 0);
	CHECK(sigismember(&back, SIGUSR1) && !sigismember(&back, SIGUSR2));
	sigemptyset(&set);
	CHECK_EQ(posix_spawnattr_setsigmask(&attr, &set), 0);
	CHECK_EQ(posix_spawnattr_setpgroup(&attr, 0), 0);
	CHECK_EQ(posix_spawnattr_setflags(&attr, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
	                                         | POSIX_SPAWN_SETPGROUP), 0);
	signal(SIGUSR1, SIG_IGN);
	signal(SIGUSR2, SIG_IGN);
	signal(SIGTERM, on_signal);
	sigaddset(&set, SIGTERM);
	sigprocmask(SIG_BLOCK, &set, NULL);
	/* Ignored before: default now, so it kills; the other stays ignored. */
	CHECK_EQ(posix_spawn(&pid, "/bin/sh", NULL, &attr, sh("kill -USR2 $$; kill -USR1 $$; exit 3"), environ), 0);
	CHECK_EQ(status_of(pid), SIGUSR1);
	CHECK_EQ(posix_spawn(&pid, "/bin/sh", NULL, &attr, sh("kill -TERM $$; exit 3"), environ), 0);
	CHECK_EQ(status_of(pid), SIGTERM);
	/* The mask is inherited where nothing is said of it. */
	CHECK_EQ(posix_spawn(&pid, "/bin/sh", NULL, NULL, sh("kill -TERM $$; exit 3"), environ), 0);
	CHECK_EQ(status_of(pid), 3 << 8);
	sigprocmask(SIG_UNBLOCK, &set, NULL);
	sigprocmask(SIG_BLOCK, NULL, &back);
	CHECK(!sigismember(&back, SIGTERM));
	CHECK_EQ(posix_spawn(&pid, "/bin/sh", NULL, NULL, sh("kill -TERM $$; exit 3"), environ), 0);
	CHECK_EQ(status_of(pid), SIGTERM);

	CHECK_EQ(posix_spawnattr_setflags(&attr, POSIX_SPAWN_SETPGROUP), 0);
	CHECK_EQ(posix_spawnattr_setpgroup(&attr, 0x3ffffff0), 0);
	CHECK(posix_spawn(&pid, "/bin/sh", NULL, &attr, sh(""), environ) != 0);
	CHECK_EQ(posix_spawnattr_destroy(&attr), 0);
}

static void systems(void)
{
	char command[300];
	CHECK(system(NULL));
	CHECK_EQ(system("exit 5"), 5 << 8);
	CHECK_EQ(system("kill -9 $$"), SIGKILL);
	CHECK_EQ(system("no-such-command 2>/dev/null"), 127 << 8);
	snprintf(command, sizeof command, "echo hello > %s", scratch("system"));
	CHECK_EQ(system(command), 0);
	read_file(scratch("system"), command, sizeof command);
	CHECK_STR(command, "hello\n");
	unlink(scratch("system"));
	/* The terminal's keys do not reach us meanwhile, and do afterwards. */
	signal(SIGINT, on_signal);
	snprintf(command, sizeof command, "kill -INT %d", getpid());
	CHECK_EQ(system(command), 0);
	struct sigaction now;
	sigaction(SIGINT, NULL, &now);
	CHECK(now.sa_handler == on_signal);
	signal(SIGINT, SIG_DFL);
	CHECK_EQ(system("kill -INT $$"), SIGINT);
}

static void paths(void)
{
	char here[PATH_MAX], buf[PATH_MAX], want[PATH_MAX + 32];
	CHECK(getcwd(here, sizeof here));
	mkdir(scratch("a"), 0755);
	mkdir(scratch("a/b"), 0755);
	close(make(scratch("a/b/f"), ""));
	CHECK_EQ(symlink("b/../b/f", scratch("a/link")), 0);
	CHECK_EQ(symlink("loop", scratch("loop")), 0);
	char *root = realpath(scratch_dir, NULL);
	CHECK(root && *root == '/');
	if (!root)
		return;
	snprintf(want, sizeof want, "%s/a/b/f", root);
	CHECK_STR(realpath(scratch("a/../a/./b//f"), buf), want);
	CHECK_STR(realpath(scratch("a/link"), buf), want);
	CHECK_EQ(chdir(scratch("a")), 0);
	CHECK_STR(realpath("link", buf), want);
	CHECK_STR(realpath("./b/../link", buf), want);
	snprintf(want, sizeof want, "%s/a", root);
	CHECK_STR(realpath(".", buf), want);
	CHECK_STR(realpath("b/..", buf), want);
	CHECK_EQ(chdir(here), 0);
	CHECK_STR(realpath("/", buf), "/");
	CHECK_STR(realpath("/../..", buf), "/");
	const struct {
		const char *path;
		int error;
	} wrong[] = {
		{"", ENOENT}, {"none", ENOENT}, {"none/x", ENOENT}, {"a/b/f/", ENOTDIR},
		{"a/b/f/x", ENOTDIR}, {"loop", ELOOP}, {"a/b/f/..", ENOTDIR},
	};
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		errno = 0;
		CHECK(!realpath(*wrong[i].path ? scratch(wrong[i].path) : "", buf));
		CHECK_EQ(errno, wrong[i].error);
	}
	CHECK(!realpath(NULL, buf));
	CHECK_EQ(errno, EINVAL);
	free(root);

	strcpy(buf, scratch("name-XXXXXX.txt"));
	int fd = mkstemps(buf, 4);
	CHECK(fd >= 0);
	CHECK(!strcmp(buf + strlen(buf) - 4, ".txt") && !strstr(buf, "XXXXXX"));
	CHECK_EQ(unlink(buf), 0);
	close(fd);
	FAILS(mkstemps(buf, 4), EINVAL);
	unlink(scratch("a/link"));
	unlink(scratch("loop"));
	unlink(scratch("a/b/f"));
	rmdir(scratch("a/b"));
	rmdir(scratch("a"));
}

static void facts(void)
{
	struct sysinfo info;
	double load[3] = {-1, -1, -1};
	CHECK_EQ(sysinfo(&info), 0);
	CHECK(info.uptime > 0);
	/* An emulator of 32 bits cuts amounts that have more. */
	CHECK(info.totalram >= info.freeram || (check_emulated() && sizeof(long) == 4));
	CHECK(info.mem_unit > 0);
	CHECK(info.procs > 0);
	CHECK_EQ(getloadavg(load, 3), 3);
	CHECK(load[0] >= 0 && load[2] >= 0 && load[0] < 100000);
	CHECK(get_nprocs() >= 1);
}

int main(void)
{
	alarm(100);
	plain();
	files();
	attributes();
	systems();
	paths();
	facts();
	CHECK(scratch_end());
	return check_done();
}
