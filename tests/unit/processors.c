/* SPDX-License-Identifier: MIT */
/* How many processors a quota leaves, told by trees of files like those of both versions of cgroups. */
#include "tests/check.h"

#include <sched.h>
#include <stdlib.h>
#include <string.h>

#include "tests/cgroup.h"
#include "tests/internal.h"

INTERNAL(unsigned, processors_within_quota, (const char *root, unsigned most));
INTERNAL(unsigned, sys_processors, (void));

static unsigned ask(unsigned most)
{
	return processors_within_quota(scratch("root"), most);
}

static void none(void)
{
	CHECK_EQ(ask(8), 8);
	put("/proc/self/cgroup", "");
	CHECK_EQ(ask(8), 8);
	put("/proc/self/cgroup", "0::/\n");
	CHECK_EQ(ask(8), 8);
	put("/sys/fs/cgroup/cpu.max", "max 100000\n");
	CHECK_EQ(ask(8), 8);
	clear();
}

/* One file of version 2, by what it says. */
static void version_2(void)
{
	static const struct {
		const char *text;
		unsigned granted;
	} cases[] = {
		{"100000 100000\n", 1}, {"200000 100000\n", 2}, {"200001 100000\n", 3},
		{"150000 100000\n", 2}, {"1000 100000\n", 1}, {"799999 100000\n", 8},
		{"900000 100000\n", 8}, {"4294967295 1\n", 8}, {"3 2", 2}, {"3 2 1\n", 2},
		/* no bound in these */
		{"max 100000\n", 8}, {"", 8}, {"\n", 8}, {"100000\n", 8}, {"100000", 8},
		{"100000 \n", 8}, {"100000 max\n", 8}, {"100000 0\n", 8}, {"0 100000\n", 8},
		{"-1 100000\n", 8}, {"100000 -1\n", 8}, {"1e5 100000\n", 8}, {"100000x 100000\n", 8},
		{"0x10 100000\n", 8}, {" 100000 100000\n", 8}, {"99999999999999999999999999 100000\n", 8},
		{"100000 99999999999999999999999999\n", 8}, {"100000  100000\n", 8},
		{"000000000000000000000000000000000000000000000000000000000000000000000000001 1\n", 8},
	};
	put("/proc/self/cgroup", "0::/\n");
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		put("/sys/fs/cgroup/cpu.max", cases[i].text);
		if (!CHECK_EQ(ask(8), cases[i].granted))
			check_puts(cases[i].text);
	}
	clear();
}

/* The least of all from the process's own cgroup to the root. */
static void nested(void)
{
	put("/proc/self/cgroup", "0::/slice/pod/it\n");
	put("/sys/fs/cgroup/slice/pod/it/cpu.max", "max 100000\n");
	put("/sys/fs/cgroup/slice/pod/cpu.max", "350000 100000\n");
	put("/sys/fs/cgroup/slice/cpu.max", "600000 100000\n");
	put("/sys/fs/cgroup/other/cpu.max", "100000 100000\n");
	CHECK_EQ(ask(8), 4);
	put("/sys/fs/cgroup/slice/pod/it/cpu.max", "150000 100000\n");
	CHECK_EQ(ask(8), 2);
	put("/sys/fs/cgroup/slice/cpu.max", "50000 50000\n");
	CHECK_EQ(ask(8), 1);
	clear();

	/* A path of outside, where the files begin with this container's. */
	put("/proc/self/cgroup", "0::/system/docker-0123456789abcdef.scope\n");
	put("/sys/fs/cgroup/cpu.max", "250000 100000\n");
	CHECK_EQ(ask(8), 3);
	put("/proc/self/cgroup", "0::/../../elsewhere (deleted)\n");
	CHECK_EQ(ask(8), 3);
	put("/proc/self/cgroup", "0::/a:b c/\n");
	CHECK_EQ(ask(8), 3);
	put("/proc/self/cgroup", "0::/");
	CHECK_EQ(ask(8), 3);
	CHECK_EQ(ask(2), 2);
	clear();
}

static void version_1(void)
{
	put("/proc/self/cgroup",
	    "9:name=systemd:/a\n8:cpuset:/c\n4:cpu,cpuacct:/docker/it\n1:memory:/m\n0::/a\n");
	put("/sys/fs/cgroup/cpu/docker/it/cpu.cfs_quota_us", "-1\n");
	put("/sys/fs/cgroup/cpu/docker/it/cpu.cfs_period_us", "100000\n");
	CHECK_EQ(ask(8), 8);
	put("/sys/fs/cgroup/cpu/docker/cpu.cfs_quota_us", "220000\n");
	CHECK_EQ(ask(8), 8);
	put("/sys/fs/cgroup/cpu/docker/cpu.cfs_period_us", "50000\n");
	CHECK_EQ(ask(8), 5);
	put("/sys/fs/cgroup/cpu/docker/it/cpu.cfs_quota_us", "120000\n");
	CHECK_EQ(ask(8), 2);
	/* Where version 2 has the controller too, the least counts. */
	put("/sys/fs/cgroup/a/cpu.max", "100000 100000\n");
	CHECK_EQ(ask(8), 1);
	put("/sys/fs/cgroup/a/cpu.max", "max 100000\n");

	put("/proc/self/cgroup", "4:cpuacct,cpu:/docker/gone\n");
	CHECK_EQ(ask(8), 5);
	put("/proc/self/cgroup", "4:cpu:/docker\n");
	CHECK_EQ(ask(8), 5);
	put("/proc/self/cgroup", "4:cpuacct,cpuset,xcpu,cpu2:/docker\n");
	CHECK_EQ(ask(8), 8);
	clear();
}

static void malformed(void)
{
	static const char *const texts[] = {
		"\n", ":\n", "::\n", ":::\n", "0\n", "0:\n", "0::\n", "0::x\n", "0:/\n", "x", "4:cpu\n",
		"4:cpu:\n", "0:name=:/\n", "\n\n\n", "0: :/\n",
	};
	put("/sys/fs/cgroup/cpu.max", "100000 100000\n");
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		put("/proc/self/cgroup", texts[i]);
		if (!CHECK_EQ(ask(8), 8))
			check_puts(texts[i]);
	}

	/* Of a line that is too long nothing counts, what its end says included; then the next does. */
	static char text[5000];
	for (size_t len = 900; len < 4500; len += len < 1100 ? 1 : 97) {
		memset(text, 'x', len);
		memcpy(text, "7:memory:/", 10);
		strcpy(text + len, "\n");
		put("/proc/self/cgroup", text);
		CHECK_EQ(ask(8), 8);
		strcpy(text + len, "\n0::/\n");
		put("/proc/self/cgroup", text);
		CHECK_EQ(ask(8), 1);
	}
	clear();

	/* Folders in the place of files. */
	put("/proc/self/cgroup/x", "");
	CHECK_EQ(ask(8), 8);
	clear();
	put("/proc/self/cgroup", "0::/a\n");
	put("/sys/fs/cgroup/a/cpu.max/x", "");
	put("/sys/fs/cgroup/cpu.max", "200000 100000\n");
	CHECK_EQ(ask(8), 2);
	clear();
}

static void real(void)
{
	cpu_set_t set, one;
	CHECK_EQ(sched_getaffinity(0, sizeof set, &set), 0);
	unsigned all = sys_processors();
	CHECK(all >= 1 && all <= (unsigned)CPU_COUNT(&set));
	CHECK_EQ(processors_within_quota("", (unsigned)CPU_COUNT(&set)), all);

	int cpu = 0;
	while (!CPU_ISSET(cpu, &set))
		cpu++;
	CPU_ZERO(&one);
	CPU_SET(cpu, &one);
	CHECK_EQ(sched_setaffinity(0, sizeof one, &one), 0);
	CHECK_EQ(sys_processors(), 1);
	CHECK_EQ(sched_setaffinity(0, sizeof set, &set), 0);

	/* No file stays open. */
	int fd = dup(1);
	close(fd);
	for (int i = 0; i < 3; i++)
		sys_processors();
	int again = dup(1);
	CHECK_EQ(again, fd);
	close(again);
}

int main(void)
{
	none();
	version_2();
	nested();
	version_1();
	malformed();
	real();
	CHECK(scratch_end());
	return check_done();
}
