/* SPDX-License-Identifier: MIT */
/* capget, capset, pivot_root: calls that no header declares. */
#define _FILE_OFFSET_BITS 64
#define _TIME_BITS 64
#include "tests/files.h"

#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>

/* As linux/capability.h has it. */
#define VERSION_3 0x20080522
struct header {
	unsigned version;
	int pid;
};
struct rights {
	unsigned effective, permitted, inheritable;
};

int capget(struct header *, struct rights *);
int capset(struct header *, const struct rights *);
int pivot_root(const char *, const char *);

static unsigned long long status_number(const char *name)
{
	char line[200];
	unsigned long long number = 0;
	FILE *file = fopen("/proc/self/status", "r");
	while (file && fgets(line, sizeof line, file))
		if (!strncmp(line, name, strlen(name)))
			number = strtoull(line + strlen(name), NULL, 16);
	if (file)
		fclose(file);
	return number;
}

static unsigned long long whole(unsigned low, unsigned high)
{
	return low | (unsigned long long)high << 32;
}

/* In a process of its own: it gives them up. */
static void capabilities(void)
{
	struct header header = {VERSION_3, 0};
	struct rights now[2], less[2];
	memset(now, 0x55, sizeof now);
	CHECK_EQ(capget(&header, now), 0);
	CHECK_EQ(whole(now[0].effective, now[1].effective), status_number("CapEff:"));
	CHECK_EQ(whole(now[0].permitted, now[1].permitted), status_number("CapPrm:"));
	CHECK_EQ(whole(now[0].inheritable, now[1].inheritable), status_number("CapInh:"));
	CHECK_EQ(capset(&header, now), 0);
	memset(less, 0, sizeof less);
	CHECK_EQ(capset(&header, less), 0);
	CHECK_EQ(status_number("CapEff:"), 0);
	CHECK_EQ(status_number("CapPrm:"), 0);
	less[0].effective = less[0].permitted = 1;
	FAILS(capset(&header, less), EPERM);
	header.version = 1;
	FAILS(capget(&header, now), EINVAL);
	CHECK_EQ(header.version, VERSION_3); /* the kernel says what it would like */
	header.pid = 0x3fffffff;
	FAILS(capget(&header, now), ESRCH);
}

/* In a process of its own, whose mounts nobody else sees. */
static void roots(void)
{
	char old[300];
	FAILS(pivot_root("/none", "/none"), geteuid() ? EPERM : ENOENT);
	if (unshare(CLONE_NEWNS) || mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL)
	    || mount("none", scratch("root"), "tmpfs", 0, NULL)) {
		check_puts("skip pivot_root: this user may not mount\n");
		return;
	}
	snprintf(old, sizeof old, "%s/old", scratch("root"));
	CHECK_EQ(mkdir(old, 0700), 0);
	CHECK_EQ(pivot_root(scratch("root"), old), 0);
	CHECK_EQ(chdir("/"), 0);
	CHECK_EQ(access("/old/proc", F_OK), 0);
	CHECK_EQ(access("/proc", F_OK), -1);
}

static void alone(void (*part)(void))
{
	int status;
	pid_t pid = fork();
	if (!pid) {
		part();
		_exit(check_failed ? 1 : 0);
	}
	CHECK_EQ(waitpid(pid, &status, 0), pid);
	CHECK_EQ(status, 0);
}

int main(void)
{
	alone(capabilities);
	CHECK_EQ(mkdir(scratch("root"), 0700), 0);
	errno = 0;
	if (pivot_root("", "") && errno == ENOSYS && check_emulated())
		check_puts("skip pivot_root: not emulated\n");
	else
		alone(roots);
	CHECK_EQ(rmdir(scratch("root")), 0);
	CHECK(scratch_end());
	return check_done();
}
