/* SPDX-License-Identifier: MIT */
/*
 * Runs a program as a minimal container would: in a folder that is all it sees, with no environment,
 * as a plain user, with limits, and with system calls refused.
 *
 *   launch [--root DIR] [--user ID] [--cgroup FOLDER] [--as BYTES] [--data BYTES]
 *          [--otherwise ANSWER] [--answer ANSWER NAME,NAME...] PROGRAM [ARGUMENT...]
 *
 * ANSWER is allow, kill, or the number that the call shall fail with. A name that this machine has no
 * call for is passed over, as container engines do. Without a right to change the root, the program
 * gets a user namespace of its own. CALLS_TABLE is made from the system's headers: {"name", number}, ...
 */
#include <errno.h>
#include <grp.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "tests/contain/filter.h"

static const struct call {
	const char *name;
	unsigned nr;
} calls[] = {
#include CALLS_TABLE
};

static struct filter_rule rules[FILTER_MOST];
static unsigned rule_count;

static _Noreturn void give_up(const char *what)
{
	fprintf(stderr, "launch: %s: %s\n", what, strerror(errno));
	exit(125);
}

static unsigned answer_named(const char *s)
{
	if (!strcmp(s, "allow"))
		return FILTER_ALLOW;
	return !strcmp(s, "kill") ? FILTER_KILL : FILTER_ERRNO | (unsigned)atoi(s);
}

static void add_rules(unsigned answer, char *names)
{
	for (char *name = strtok(names, ","); name; name = strtok(NULL, ","))
		for (size_t i = 0; i < sizeof calls / sizeof *calls; i++)
			if (!strcmp(calls[i].name, name) && rule_count < FILTER_MOST)
				rules[rule_count++] = (struct filter_rule){calls[i].nr, answer};
}

static void write_file(const char *folder, const char *file, const char *text)
{
	char path[4096];
	snprintf(path, sizeof path, "%s/%s", folder, file);
	FILE *f = fopen(path, "w");
	if (!f || fputs(text, f) < 0 || fclose(f))
		give_up(path);
}

static void become_root_of_namespace(void)
{
	char map[64];
	unsigned user = geteuid(), group = getegid();
	if (unshare(CLONE_NEWUSER))
		give_up("user namespace");
	snprintf(map, sizeof map, "%u %u 1", user, user);
	write_file("/proc/self", "uid_map", map);
	write_file("/proc/self", "setgroups", "deny");
	snprintf(map, sizeof map, "%u %u 1", group, group);
	write_file("/proc/self", "gid_map", map);
}

static void limit(int resource, const char *bytes)
{
	rlim_t value = (rlim_t)strtoull(bytes, NULL, 0);
	if (value && setrlimit(resource, &(struct rlimit){value, value}))
		give_up("setrlimit");
}

int main(int argc, char **argv)
{
	const char *root = NULL, *user = NULL, *cgroup = NULL, *as = "0", *data = "0";
	unsigned otherwise = FILTER_ALLOW;
	int i = 1;
	for (; i + 1 < argc && !strncmp(argv[i], "--", 2); i += 2) {
		if (!strcmp(argv[i], "--root")) {
			root = argv[i + 1];
		} else if (!strcmp(argv[i], "--user")) {
			user = argv[i + 1];
		} else if (!strcmp(argv[i], "--cgroup")) {
			cgroup = argv[i + 1];
		} else if (!strcmp(argv[i], "--as")) {
			as = argv[i + 1];
		} else if (!strcmp(argv[i], "--data")) {
			data = argv[i + 1];
		} else if (!strcmp(argv[i], "--otherwise")) {
			otherwise = answer_named(argv[i + 1]);
		} else if (!strcmp(argv[i], "--answer") && i + 2 < argc) {
			add_rules(answer_named(argv[i + 1]), argv[i + 2]);
			i++;
		} else {
			break;
		}
	}
	if (i >= argc || argv[i][0] == '-') {
		fprintf(stderr, "launch: bad use\n");
		return 125;
	}
	if (cgroup)
		write_file(cgroup, "cgroup.procs", "0");
	if (root) {
		if (geteuid())
			become_root_of_namespace();
		if (chroot(root) || chdir("/"))
			give_up(root);
	}
	if (user && !geteuid()) {
		unsigned id = (unsigned)atoi(user);
		if (setgroups(0, NULL) || setresgid(id, id, id) || setresuid(id, id, id))
			give_up("user");
	}
	limit(RLIMIT_AS, as);
	limit(RLIMIT_DATA, data);
	if ((rule_count || otherwise != FILTER_ALLOW) && filter_install(rules, rule_count, otherwise))
		give_up("filter");
	char *environment[] = {NULL};
	execve(argv[i], argv + i, environment);
	give_up(argv[i]);
}
